import { changeChild, getChild, listLikelyDuplicates, operationsOfEvery, type OutputOf, proposeMerge, proposeSplit, setAsideLikelyDuplicate } from '@custodian/contracts';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildInput } from '../../apps/command-line/src/made-up/child';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority } from '../rules/authority';
import { knownChild } from '../rules/children';
import { refusalOf } from '../rules/refusal';
import { inDatabase } from '../sealing/database-scan';
import { approve } from '../second-person/steps';

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

type Pair = OutputOf<typeof listLikelyDuplicates>['pairs'][number];

const withoutNumber = { nhsNumber: undefined };
const reason = 'Cousins of one name: the school has both';

async function listed(...ids: string[]): Promise<Pair | undefined> {
  const { pairs } = await authority.custodian.call(listLikelyDuplicates, { limit: 500 });
  return pairs.find(({ children }) => ids.every((id) => children.some(({ childId }) => childId === id)));
}
const proposed = (...ids: string[]): Promise<Pair> => eventually(() => listed(...ids));
const gone = (...ids: string[]) => eventually(async () => ((await listed(...ids)) === undefined ? true : undefined));

/** A child entered by one who did not know that they are on the Record: another form of the entry. */
async function enteredTwice(details: Partial<ChildInput> = {}, other: Partial<ChildInput> = {}): Promise<[string, string]> {
  const one = await knownChild(authority, { ...withoutNumber, ...details });
  const { names, birth, sex, addresses } = one.child;
  const again = await knownChild(authority, { ...withoutNumber, names, birth, sex, addresses, ...other });
  return [one.childId, again.childId];
}

/** Waits until the sweep has looked everybody up who had been changed before, by a pair that it finds afterwards. */
async function sweptSince(): Promise<void> {
  for (let times = 0; times < 2; times += 1) await proposed(...(await enteredTwice()));
}

async function change(childId: string, particulars: Partial<ChildInput>): Promise<void> {
  const { version } = await authority.custodian.call(getChild, { childId });
  await authority.custodian.call(changeChild, { childId, changedOn: '2026-03-01', reason: 'Told by the school', ...particulars }, { ifMatch: version });
}

async function setAside([childId, otherChildId]: [string, string]): Promise<void> {
  const { version } = await proposed(childId, otherChildId);
  await authority.custodian.call(setAsideLikelyDuplicate, { childId, otherChildId, reason }, { ifMatch: version });
}

async function versions(ids: [string, string]): Promise<[number, number]> {
  const [one, other] = await Promise.all(ids.map((childId) => authority.custodian.call(getChild, { childId })));
  return [one?.version ?? 0, other?.version ?? 0];
}

describe('REC-03 a child who is entered twice', () => {
  it('is proposed, with both entries and how they compare; the collection has ids and codes, and the look is on the trail', async () => {
    const ids = await enteredTwice();
    const pair = await proposed(...ids);
    expect(pair.band).toMatch(/^(?:certain|probable)$/u);
    expect(pair.comparison).toEqual(expect.arrayContaining([{ field: 'family', outcome: 'agreed', code: 'same' }, { field: 'birth', outcome: 'agreed', code: 'same' }]));
    const [name] = (await authority.custodian.call(getChild, { childId: ids[0] })).names;
    expect(pair.children.map((child) => child.name)).toEqual([name, name]);
    const rows = await inDatabase(`${authority.deployment.authority}_register`, (db) => db.collection('likely_duplicates').find({ childIds: ids[0] }).toArray());
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(name?.family);
    const { entries } = await authority.auditor.call(operationsOfEvery['register-service'].audit, { childId: ids[0], action: listLikelyDuplicates.name });
    expect(entries.map(({ actorId }) => actorId)).toContain('staff:custodian');
    for (const nobody of [authority.clerk, authority.keyWorker, authority.teamManager, authority.chair, authority.auditor]) expect(await refusalOf(nobody.call(listLikelyDuplicates, {}))).toBe('403 not-permitted');
  });

  it('is proposed where two entries have one NHS number; a twin and a brother are not', async () => {
    const nhsNumber = '9990000077';
    const [one, other] = [await knownChild(authority, { nhsNumber }), await knownChild(authority, { nhsNumber })];
    const address = { kind: 'home' as const, lines: ['14 Tanpits Row', 'Northmoor'], postcode: 'ZZ99 3VZ', from: '2021-06-01' };
    const of = (given: string, sex: 'female' | 'male', dateOfBirth: string) => knownChild(authority, { ...withoutNumber, names: [{ kind: 'legal', given, family: 'Brockhollow' }], sex, birth: { dateOfBirth }, addresses: [address] });
    const [child, twin, brother] = [await of('Wren', 'female', '2019-03-14'), await of('Perran', 'male', '2019-03-14'), await of('Cador', 'male', '2017-01-09')];
    await proposed(one.childId, other.childId);
    await sweptSince();
    for (const sibling of [twin, brother]) expect(await listed(child.childId, sibling.childId)).toBeUndefined();
  });

  it('is not proposed again once somebody says they are two, unless who they are changes', async () => {
    const ids = await enteredTwice();
    const [childId, otherChildId] = ids;
    await setAside(ids);
    expect(await listed(...ids)).toBeUndefined();
    expect(await refusalOf(authority.custodian.call(setAsideLikelyDuplicate, { childId, otherChildId, reason }, { ifMatch: 2 }))).toBe('409 likely-duplicate-set-aside');
    expect(await refusalOf(authority.custodian.call(setAsideLikelyDuplicate, { childId, otherChildId: childId, reason }, { ifMatch: 1 }))).toBe('404 likely-duplicate-not-found');
    await change(childId, { school: { name: 'Tanpits Primary' } });
    await sweptSince();
    expect(await listed(...ids)).toBeUndefined();
    const { names } = await authority.custodian.call(getChild, { childId });
    await change(childId, { names: [...names, { kind: 'alias', given: 'Jenny', family: 'Ashdown' }] });
    await proposed(...ids);
    const { entries } = await authority.auditor.call(operationsOfEvery['register-service'].audit, { childId, action: setAsideLikelyDuplicate.name });
    expect(entries.find(({ outcome }) => outcome === 'done')).toMatchObject({ actorId: 'staff:custodian', freeText: reason });
  });

  it('goes off the list when an entry changes so that they are two, when they are joined, and stays off when they are taken apart', async () => {
    const corrected = await enteredTwice();
    await proposed(...corrected);
    await change(corrected[1], { names: [{ kind: 'legal', given: 'Zoltan', family: 'Brook' }], birth: { dateOfBirth: '2011-01-02' } });
    await gone(...corrected);
    const joined = await enteredTwice();
    await proposed(...joined);
    const [childId, mergedChildId] = joined;
    const [ifMatch, mergedVersion] = await versions(joined);
    await approve(authority.secondCustodian, await authority.custodian.call(proposeMerge, { childId, mergedChildId, mergedVersion, reason: 'Entered twice' }, { ifMatch }));
    expect(await listed(...joined)).toBeUndefined();
    const [version, splitVersion] = await versions(joined);
    await approve(authority.secondCustodian, await authority.custodian.call(proposeSplit, { childId, mergedChildId, mergedVersion: splitVersion, reason }, { ifMatch: version }));
    await sweptSince();
    await wait(100);
    expect(await listed(...joined)).toBeUndefined();
  });
});
