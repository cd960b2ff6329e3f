import {
  addImportRows, carryOutImport, changeChild, checkImport, findChildren, getChild, getChildHistory, getEnquiry, listChildrenWithPlan, operationsOfEvery, type OutputOf, proposeUnsealing,
  recordAddress, revealAddress, sealAddress, secondPersonOf, startImport,
} from '@custodian/contracts';
import type { Client } from '../../apps/command-line/src/api/client';
import { signInAs } from '../../apps/command-line/src/api/sign-in';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan, knownChild } from '../rules/children';
import { answer, check, confirm, describedAs, record, ringBack, wholeEnquiry } from '../rules/enquiry-steps';
import { inDatabase, whereInPlain } from './database-scan';

jest.setTimeout(240_000);

const refuge = { kind: 'home' as const, lines: ['Flat 2', '7 Weirhollow Lane', 'Northmoor'], postcode: 'ZZ99 7WX', from: '2026-03-01' };
const whereItIs = /weirhollow|zz99 ?7wx/iu;
const typed = { reason: 'told by the Plantagenet-Smythe school', note: 'keeps Xylophanta the dog' };
const freeText = /plantagenet|xylophanta/iu;

let authority: Authority;
let reader: Client;
let hidden: { childId: string; child: Awaited<ReturnType<typeof knownChild>>['child'] };
let version = 2;

beforeAll(async () => {
  authority = await ownAuthority();
  reader = await signInAs(authority.deployment.gatewayUrl, 'sealed-address-reader');
  hidden = await childWithPlan(authority, '2026-02-12', { addresses: [{ kind: 'home', lines: ['1 Old Street'], postcode: 'ZZ99 1OS', from: '2020-01-01' }] });
});
afterAll(() => authority.stop());

const change = async (run: Promise<{ version: number }>) => { version = (await run).version; };
const registerOf = () => `${authority.deployment.authority}_register`;

async function seenBy(desk: Client): Promise<string> {
  const { childId, child } = hidden;
  const enquiry = await check(desk, await ringBack(desk, await record(desk, describedAs({ ...child, addresses: [] }))));
  const custodian = authority.custodian;
  return JSON.stringify([
    enquiry,
    await custodian.call(getChild, { childId }),
    await custodian.call(getChild, { childId, knownAt: new Date().toISOString() }),
    await custodian.call(getChildHistory, { childId }),
    await custodian.call(findChildren, { authorityChildId: child.authorityChildId, purpose: 'correction' }),
    await custodian.call(listChildrenWithPlan, { on: '2026-03-02', limit: 500 }),
  ]);
}

it('REC-14 an address is seen until it is sealed, and then nowhere: no answer, no history, no database', async () => {
  const { childId } = hidden;
  await change(authority.custodian.call(recordAddress, { childId, address: refuge }, { ifMatch: version }));
  await change(authority.custodian.call(changeChild, { childId, changedOn: '2026-03-02', reason: typed.reason, ethnicity: 'not said', household: [{ name: 'Marged', relationship: 'mother', parentalResponsibility: true, livesWithChild: true, note: typed.note }] }, { ifMatch: version }));
  expect(await seenBy(authority.clerk)).toMatch(whereItIs);
  expect((await whereInPlain(authority.deployment.authority, whereItIs)).map((place) => place.split(' ')[0])).toEqual(expect.arrayContaining([`${registerOf()}.children`, `${registerOf()}.child_versions`]));

  const key = `seal-${childId}`;
  await change(authority.custodian.call(sealAddress, { childId, kind: 'home', from: '2026-03-01' }, { ifMatch: version, idempotencyKey: key }));
  expect((await authority.custodian.call(sealAddress, { childId, kind: 'home', from: '2026-03-01' }, { ifMatch: version - 1, idempotencyKey: key })).version).toBe(version);

  const now = await seenBy(authority.clerk);
  expect(now).not.toMatch(whereItIs);
  expect(now).toMatch(/1 Old Street/u);
  expect(await authority.custodian.call(getChild, { childId })).toMatchObject({ addresses: [{ lines: ['1 Old Street'], to: '2026-02-28' }, { kind: 'home', sealed: true, from: '2026-03-01' }] });
  expect(await whereInPlain(authority.deployment.authority, whereItIs)).toEqual([]);
});

it('REC-14 what people typed stands nowhere in plain, and is read as it was typed', async () => {
  await wholeEnquiry(authority.clerk, describedAs((await knownChild(authority)).child), 'Advice: ask for Xylophanta');
  expect(await whereInPlain(authority.deployment.authority, freeText)).toEqual([]);
  const { changes } = await authority.custodian.call(getChildHistory, { childId: hidden.childId });
  expect(changes.map(({ reason }) => reason)).toContain(typed.reason);
  expect(changes[0]?.child.household[0]?.note).toBe(typed.note);
});

it('ENQ-08 a sealed address still matches, both ways, and is not learnt by guessing', async () => {
  const { childId } = hidden;
  const there = await wholeEnquiry(authority.clerk, { givenNames: 'Somebody', familyName: 'Elserby', dateOfBirth: '2011-11-11', addressLines: ['Flat 2', '7 Weirhollow Ln'], postcode: 'ZZ99 7WX' });
  expect(there.answer?.scripts[0]?.kind).toBe('same-address');
  const guess = async (postcode: string) => {
    const { check: found } = await check(authority.clerk, await ringBack(authority.clerk, await record(authority.clerk, { dateOfBirth: dateOfBirth(), postcode })));
    return found?.outcome === 'completed' ? found.subjects[0]?.candidates.find((candidate) => candidate.childId === childId) : undefined;
  };
  expect(await guess('ZZ99 7WX')).toEqual(await guess('ZZ99 0AA'));
  expect(await guess('ZZ99 7WX')).toMatchObject({ address: { sealed: true }, comparison: expect.not.arrayContaining([expect.objectContaining({ field: 'postcode', outcome: 'agreed' })]) as unknown });
});

it('REC-14 a sealed address is revealed to its readers only, each time with a reason on the trail, and the answer is kept nowhere', async () => {
  const { childId } = hidden;
  for (const client of [authority.clerk, authority.custodian, authority.keyWorker, authority.chair, authority.auditor, authority.operations]) {
    expect((await client.send(revealAddress, { childId, reason: 'curious' })).status).toBe(403);
  }
  const idempotencyKey = `reveal-${childId}`;
  const reason = 'Police at the door of the refuge';
  for (const _ of ['told', 'told again']) {
    expect(await reader.call(revealAddress, { childId, reason }, { idempotencyKey })).toEqual({ childId, addresses: [refuge] });
  }
  const { entries } = await authority.auditor.call(operationsOfEvery['register-service'].audit, { childId, action: revealAddress.name });
  expect(entries.filter(({ outcome }) => outcome === 'told').map(({ actorId, freeText: why }) => [actorId, why])).toEqual([['staff:sealed-address-reader', reason], ['staff:sealed-address-reader', reason]]);
  expect(entries.filter(({ outcome }) => outcome === 'denied')).toHaveLength(6);
  expect(await inDatabase(registerOf(), (db) => db.collection('idempotency').countDocuments({ operation: revealAddress.name }))).toBe(0);
  expect(await whereInPlain(registerOf(), whereItIs)).toEqual([]);
});

it('REC-14 what an enquiry showed of an address before it was sealed is not shown when the enquiry is read again', async () => {
  const { childId, child, version: recorded } = await knownChild(authority, { addresses: [{ ...refuge, from: '2020-01-01' }] });
  const checked = await check(authority.clerk, await ringBack(authority.clerk, await record(authority.clerk, describedAs({ ...child, addresses: [] }))));
  expect(JSON.stringify(checked)).toMatch(whereItIs);
  const { enquiryId } = await answer(authority.clerk, await confirm(authority.clerk, checked));
  await authority.custodian.call(sealAddress, { childId, kind: 'home', from: '2020-01-01' }, { ifMatch: recorded });
  expect(JSON.stringify(await authority.clerk.call(getEnquiry, { enquiryId }))).not.toMatch(whereItIs);
});

it('REC-14 an address that follows a sealed one is sealed too, and an import neither shows nor doubles one', async () => {
  const { childId, child } = hidden;
  await change(authority.custodian.call(recordAddress, { childId, address: { ...refuge, lines: ['9 Weirhollow Gardens'], from: '2026-03-05' } }, { ifMatch: version }));
  const rows = [{ authority_child_id: child.authorityChildId ?? '', family: child.names[0]?.family ?? '', date_of_birth: dateOfBirth(), address_1: '9 Weirhollow Gardens', address_from: '2026-03-05', postcode: 'ZZ99 7WX' }];
  const { importId } = await authority.custodian.call(startImport, { fileName: 'r.csv', rows: 1 });
  await authority.custodian.call(addImportRows, { importId, from: 1, rows });
  const checked = await authority.custodian.call(checkImport, { importId });
  expect(checked.refused).toEqual([]);
  await authority.custodian.call(carryOutImport, { importId });
  const entry = await authority.custodian.call(getChild, { childId });
  expect(entry.addresses.map((address) => 'sealed' in address)).toEqual([false, true, true]);
  version = entry.version;
  expect(await seenBy(authority.outOfHours)).not.toMatch(whereItIs);
  expect(await whereInPlain(registerOf(), whereItIs)).toEqual([]);
});

it('REC-14 a sealed address is shown again by two persons only', async () => {
  const { childId } = hidden;
  const named = { childId, kind: 'home' as const, from: '2026-03-05' };
  const proposal = await authority.custodian.call(proposeUnsealing, { ...named, reason: 'The injunction has ended' }, { ifMatch: version });
  const { approve } = secondPersonOf['register-service'];
  const by = { proposalId: proposal.proposalId };
  expect((await authority.custodian.send(approve, by, { ifMatch: 1 })).status).toBe(403);
  expect((await authority.custodian.call(getChild, { childId })).version).toBe(version);
  const second = await signInAs(authority.deployment.gatewayUrl, 'second-custodian');
  await second.call(approve, by, { ifMatch: 1 });
  const entry = await authority.custodian.call(getChild, { childId });
  expect(entry.addresses).toMatchObject([{ lines: ['1 Old Street'] }, { sealed: true }, { lines: ['9 Weirhollow Gardens'] }]);
  const { changes } = await authority.custodian.call(getChildHistory, { childId });
  expect(changes.slice(1).every(({ child }) => !whereItIs.test(JSON.stringify(child)))).toBe(true);
});

it('REC-14 a sealed address moved to another child is refused, with the alarm in the log, and nothing is shown', async () => {
  const other = await knownChild(authority);
  await inDatabase(registerOf(), async (db) => {
    const [from] = await db.collection<{ _id: string; entry: OutputOf<typeof getChild> }>('children').find({ _id: hidden.childId }).toArray();
    const moved = from?.entry.addresses.find((address) => 'sealed' in address);
    await db.collection<{ _id: string }>('children').updateOne({ _id: other.childId }, { $set: { 'entry.addresses': [moved] } });
  });
  const answer = await authority.custodian.send(getChild, { childId: other.childId });
  expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'sealed-text-refused' }]);
  expect((await reader.send(revealAddress, { childId: other.childId, reason: 'is it theirs' })).status).toBe(500);
});

function dateOfBirth(): string {
  return 'dateOfBirth' in hidden.child.birth ? hidden.child.birth.dateOfBirth : '';
}
