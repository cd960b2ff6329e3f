import { randomUUID } from 'node:crypto';
import { changeChild, getChild, recordAddress, recordChild, recordEnquiry } from '@custodian/contracts';
import { type Authority, ownAuthority } from '../rules/authority';
import { knownChild, someChild } from '../rules/children';
import { aCallFromTheHospital, record, ringBack } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

describe('dates', () => {
  it('takes 29 February in a leap year and refuses it in any other', async () => {
    expect((await knownChild(authority, { birth: { dateOfBirth: '2024-02-29' } })).version).toBe(1);
    expect(await refusalOf(knownChild(authority, { birth: { dateOfBirth: '2023-02-29' } }))).toBe('400 invalid-input');
  });

  it('refuses a birth date to come, but takes an expected date', async () => {
    expect(await refusalOf(knownChild(authority, { birth: { dateOfBirth: '2199-01-01' } }))).toBe('422 date-in-the-future');
    const nextYear = `${new Date().getFullYear() + 1}-03-01`;
    expect((await knownChild(authority, { birth: { expectedDate: nextYear } })).version).toBe(1);
    const call = await aCallFromTheHospital(authority.clerk, { givenNames: 'Ada', familyName: 'Later', dateOfBirth: '2199-01-01' });
    expect(await refusalOf(authority.clerk.call(recordEnquiry, call))).toBe('422 date-in-the-future');
  });
});

describe('text', () => {
  it.each(['نور الهدى', 'Łukasz Ødegård', 'Nguyễn', '李小龍', "O'Shaughnessy-d’Arcy", 'שלומית'])('keeps the name %s as it is written', async (given) => {
    const { childId } = await knownChild(authority, { names: [{ kind: 'legal', given, family: 'Testerby' }] });
    expect((await authority.custodian.call(getChild, { childId })).names[0]?.given).toBe(given);
  });

  it.each(['A\u0000b', 'A\u202Eb', 'A\u2066b', 'A\u0007b'])('refuses control characters and overrides of direction: %j', async (given) => {
    expect(await refusalOf(knownChild(authority, { names: [{ kind: 'legal', given, family: 'Testerby' }] }))).toBe('400 invalid-input');
  });
});

describe('the caller who retries', () => {
  it('gets the same answer for the same idempotency key, and one child', async () => {
    const child = someChild();
    const idempotencyKey = randomUUID();
    const twice = await Promise.all([1, 2, 3].map(() => authority.custodian.call(recordChild, child, { idempotencyKey })));
    expect(new Set(twice.map(({ childId }) => childId)).size).toBe(1);
    expect(await refusalOf(authority.custodian.call(recordChild, child))).toBe('409 child-already-recorded');
  });

  it('is refused the same key for something else', async () => {
    const idempotencyKey = randomUUID();
    await authority.custodian.call(recordChild, someChild(), { idempotencyKey });
    expect(await refusalOf(authority.custodian.call(recordChild, someChild(), { idempotencyKey }))).toBe('422 idempotency-key-reused');
  });

  it('is refused a change decided on an earlier version, and the change of the two that came second', async () => {
    const { childId, version } = await knownChild(authority);
    const change = (given: string) =>
      authority.custodian.call(changeChild, { childId, changedOn: '2026-01-05', reason: 'As told', names: [{ kind: 'legal', given, family: 'Testerby' }] }, { ifMatch: version });
    const both = await Promise.allSettled([change('First'), change('Second')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(change('Third'))).toBe('412 stale-version');
    const address = { kind: 'home' as const, lines: ['1 Nowhere Lane'], from: '2026-01-02' };
    expect(await refusalOf(authority.custodian.call(recordAddress, { childId, address }, { ifMatch: 1 }))).toBe('412 stale-version');
  });

  it('is refused a second ring back decided on the enquiry as it was before the first', async () => {
    const enquiry = await record(authority.clerk, { familyName: 'Secondclick', givenNames: 'Iona' });
    await ringBack(authority.clerk, enquiry);
    expect(await refusalOf(ringBack(authority.clerk, enquiry, 'not-reached'))).toBe('412 stale-version');
  });
});
