import { randomUUID } from 'node:crypto';
import { findChildren, getChild, getChildHistory, getOpenedChild, listChildrenWithPlan, operationsOfEvery } from '@custodian/contracts';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan, knownChild } from '../rules/children';
import { check, confirm, describedAs, type Enquiry, record, ringBack, wholeEnquiry } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';
import { brokenBy, strongly } from './strongly';

let authority: Authority;
let child: Awaited<ReturnType<typeof childWithPlan>>;
let checked: Enquiry;
let confirmed: Enquiry;
beforeAll(async () => {
  authority = await ownAuthority();
  child = await childWithPlan(authority, '2025-02-12');
  checked = await check(authority.clerk, await ringBack(authority.clerk, await record(authority.clerk, describedAs(child.child))));
  confirmed = await confirm(authority.clerk, checked);
}, 180_000);
afterAll(() => authority.stop(), 60_000);

const open = (desk: Authority['clerk'], { enquiryId }: Pick<Enquiry, 'enquiryId'>, childId: string) => desk.call(getOpenedChild, { enquiryId, childId });

describe('an enquiry opens one child, not the Record (REC-14)', () => {
  it('to the desks, and says so', async () => {
    expect(confirmed.confirmation?.opens).toEqual([child.childId]);
    for (const desk of [authority.clerk, authority.outOfHours, authority.custodian]) {
      expect(await open(desk, confirmed, child.childId)).toMatchObject({ childId: child.childId, names: child.child.names, plans: [{ from: '2025-02-12' }] });
    }
    expect(await refusalOf(open(authority.chair, confirmed, child.childId))).toBe('403 not-permitted');
  });

  it('with who has a plan in the household, and nobody of the address by which none was chosen or where one is sealed', async () => {
    const [home] = (await knownChild(authority)).child.addresses;
    if (!home) throw new Error('a made-up child lives somewhere');
    const [asked, sister, hidden] = [await knownChild(authority, { addresses: [home] }), await childWithPlan(authority, '2025-02-12', { addresses: [home] }), await childWithPlan(authority, '2025-02-12', { addresses: [{ ...home, sealed: true }] })];
    const enquiry = await confirm(authority.clerk, await check(authority.clerk, await ringBack(authority.clerk, await record(authority.clerk, describedAs(asked.child)))), asked.childId);
    expect(enquiry.confirmation?.opens).toEqual([asked.childId, sister.childId]);
    expect(await open(authority.clerk, enquiry, sister.childId)).toMatchObject({ childId: sister.childId });
    expect(await refusalOf(open(authority.clerk, enquiry, hidden.childId))).toBe('403 not-opened');
    const { addressLines, postcode } = describedAs(asked.child);
    const unknown = await record(authority.clerk, { givenNames: 'Nobody', familyName: 'Whoknows', addressLines, postcode });
    const none = await confirm(authority.clerk, await check(authority.clerk, await ringBack(authority.clerk, unknown)), null);
    expect(none.confirmation?.opens).toEqual([]);
    expect(await refusalOf(open(authority.clerk, none, sister.childId))).toBe('403 not-opened');
  });

  it('with who looked in the trail of both services', async () => {
    await open(authority.clerk, confirmed, child.childId);
    for (const [service, action] of [['enquiry-service', 'enquiry.get-child'], ['register-service', 'register.get-child']] as const) {
      const { entries } = await authority.auditor.call(operationsOfEvery[service].audit, { childId: child.childId, action, limit: 100 });
      expect(entries.some(({ actorId, outcome }) => actorId === 'staff:duty-clerk' && outcome === 'looked')).toBe(true);
    }
  });

  it('and no other, there or not, in one and the same answer', async () => {
    const other = await childWithPlan(authority, '2025-03-12');
    const fresh = await record(authority.clerk, describedAs(child.child));
    const answers = await Promise.all(
      [[confirmed.enquiryId, other.childId], [confirmed.enquiryId, randomUUID()], [fresh.enquiryId, child.childId], [randomUUID(), child.childId], [randomUUID(), randomUUID()]].map(async ([enquiryId = '', childId = '']) => {
        const answer = await authority.clerk.send(getOpenedChild, { enquiryId, childId });
        return `${answer.status} ${await answer.text()}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^403 .*"not-opened"/u);
  });

  it('and the desks have no other way to an entry', async () => {
    const { childId } = child;
    for (const desk of [authority.clerk, authority.outOfHours]) {
      const ways = [desk.call(getChild, { childId }), desk.call(getChildHistory, { childId }), desk.call(findChildren, { authorityChildId: 'NM-1', purpose: 'correction' }), desk.call(listChildrenWithPlan, {})];
      expect(await Promise.all(ways.map(refusalOf))).toEqual(ways.map(() => '403 not-permitted'));
    }
  });

  it('nor by break-glass, nor where none of those offered was chosen', async () => {
    const glass = await strongly(authority, 'duty-clerk');
    const byGlass = await confirm(authority.clerk, await check(authority.clerk, await brokenBy(glass, await record(authority.clerk, describedAs(child.child)))));
    expect(await refusalOf(open(authority.clerk, byGlass, child.childId))).toBe('403 not-opened');
    const none = await confirm(authority.clerk, await check(authority.clerk, await ringBack(authority.clerk, await record(authority.clerk, describedAs(child.child)))), null);
    expect(await refusalOf(open(authority.clerk, none, child.childId))).toBe('403 not-opened');
  });

  it('also after the answer, for what is left of its time', async () => {
    const { childId, child: known } = await knownChild(authority);
    expect(await open(authority.clerk, await wholeEnquiry(authority.clerk, describedAs(known)), childId)).toMatchObject({ childId });
  });
});
