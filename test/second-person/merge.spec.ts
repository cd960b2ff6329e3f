import { changeChild, findChildren, getChild, getChildHistory, listChildrenWithPlan, listMyNotices, openCase, type OutputOf, proposeMerge, recordAddress } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority, workerOf } from '../rules/authority';
import { childWithPlan, hold, knownChild, planFor } from '../rules/children';
import { answer, check, confirm, describedAs, record, ringBack, saidIn } from '../rules/enquiry-steps';
import { refusalOf } from '../rules/refusal';
import { approve, atTheRegister, mistakenPlan } from './steps';

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

const withoutNumber = { nhsNumber: undefined };
const entry = (childId: string): Promise<OutputOf<typeof getChild>> => authority.custodian.call(getChild, { childId });

async function propose(childId: string, mergedChildId: string, mergedVersion?: number) {
  const [kept, merged] = [await entry(childId), await entry(mergedChildId)];
  const input = { childId, mergedChildId, mergedVersion: mergedVersion ?? merged.version, reason: 'The same mother and midwife: entered twice' };
  return authority.custodian.call(proposeMerge, input, { ifMatch: kept.version });
}

async function join(childId: string, mergedChildId: string): Promise<void> {
  await approve(authority.secondCustodian, await propose(childId, mergedChildId));
}

const searched = async (sought: Parameters<typeof record>[1]) => check(authority.clerk, await ringBack(authority.clerk, await record(authority.clerk, sought)));

describe('REC-03 two entries of one child', () => {
  it('become one that is found by what either said, and the other stays as history that points at it', async () => {
    const kept = await knownChild(authority, withoutNumber);
    const other = await childWithPlan(authority, '2025-02-12');
    const before = new Date().toISOString();
    await join(kept.childId, other.childId);
    const [now, history] = [await entry(kept.childId), await entry(other.childId)];
    const [name] = other.child.names;
    expect(now.names).toContainEqual({ ...name, kind: 'alias' });
    expect(now.plans).toMatchObject([{ from: '2025-02-12' }]);
    expect(now.addresses).toEqual(expect.arrayContaining(other.child.addresses));
    expect(now.mergedFrom).toMatchObject([{ childId: other.childId, authorityChildId: other.child.authorityChildId, begunBy: 'staff:custodian', approvedBy: 'staff:second-custodian' }]);
    expect(history).toMatchObject({ mergedInto: kept.childId, names: other.child.names, plans: [{ from: '2025-02-12' }] });
    expect((await authority.custodian.call(findChildren, { authorityChildId: other.child.authorityChildId, purpose: 'correction' })).children).toMatchObject([{ childId: other.childId, mergedInto: kept.childId }]);
    const { children } = await authority.custodian.call(listChildrenWithPlan, { on: '2025-06-01', limit: 500 });
    expect(children.map(({ childId }) => childId).filter((id) => [kept.childId, other.childId].includes(id))).toEqual([kept.childId]);
    const then = await authority.custodian.call(listChildrenWithPlan, { on: '2025-06-01', knownAt: before, limit: 500 });
    expect(then.children.map(({ childId }) => childId).filter((id) => [kept.childId, other.childId].includes(id))).toEqual([other.childId]);
    const { changes } = await authority.custodian.call(getChildHistory, { childId: other.childId });
    expect(changes.map(({ change }) => change)).toEqual(['register.propose-merge', 'register.record-conference', 'register.record-child']);
    for (const child of [kept.child, other.child]) {
      const checked = await searched(describedAs(child));
      const found = checked.check?.outcome === 'completed' ? checked.check.subjects[0]?.candidates.map(({ childId }) => childId) : [];
      expect(found).toContain(kept.childId);
      expect(found).not.toContain(other.childId);
    }
  });

  it('an enquiry under way about the entry that became history is answered from the one kept, plan and all', async () => {
    const kept = await childWithPlan(authority, '2025-03-10');
    const other = await knownChild(authority, withoutNumber);
    const checked = await searched(describedAs(other.child));
    const confirmed = await confirm(authority.clerk, checked, other.childId);
    await join(kept.childId, other.childId);
    const answered = await answer(authority.clerk, confirmed);
    expect(answered.answer?.scripts[0]?.kind).toBe('plan');
    expect(saidIn(answered)).toContain('10 March 2025');
  });

  it('both lead social workers hear of it, and open cases are one under the kept entry’s', async () => {
    const [kept, other] = [await knownChild(authority), await knownChild(authority, withoutNumber)];
    await authority.custodian.call(openCase, { childId: kept.childId, openedOn: '2026-02-10', leadWorkerId: workerOf(authority, 'key-worker') }, { ifMatch: 1 });
    await authority.custodian.call(openCase, { childId: other.childId, openedOn: '2026-01-12', leadWorkerId: workerOf(authority, 'second-key-worker') }, { ifMatch: 1 });
    await join(kept.childId, other.childId);
    expect((await entry(kept.childId)).cases).toEqual([{ openedOn: '2026-01-12', leadWorkerId: workerOf(authority, 'key-worker') }]);
    for (const [worker, childId] of [[authority.keyWorker, kept.childId], [authority.secondKeyWorker, other.childId]] as const) {
      await eventually(async () => (await worker.call(listMyNotices, { limit: 200 })).notices.find((one) => one.childId === childId && one.kind === 'children-merged'));
    }
  });

  it('are not joined while two plans would stand on one day; the wrong one is corrected first', async () => {
    const [kept, other] = [await childWithPlan(authority, '2025-02-12'), await childWithPlan(authority, '2025-02-12', withoutNumber)];
    expect(await refusalOf(propose(kept.childId, other.childId))).toBe('409 plans-overlap');
    await approve(authority.secondCustodian, await mistakenPlan(authority, other.childId));
    await join(kept.childId, other.childId);
    expect(await entry(kept.childId)).toMatchObject({ plans: [{ from: '2025-02-12' }], planCorrections: [{ correction: 'entered-by-mistake' }] });
  });

  it('are joined as they were seen, and once; nothing more is recorded under what is history', async () => {
    const [kept, other, third] = [await knownChild(authority), await knownChild(authority, withoutNumber), await knownChild(authority, withoutNumber)];
    expect(await refusalOf(propose(kept.childId, kept.childId))).toBe('422 same-entry');
    const another = await knownChild(authority, { nhsNumber: '9990000018' });
    const numbered = await knownChild(authority, { nhsNumber: '9990000026' });
    expect(await refusalOf(propose(another.childId, numbered.childId))).toBe('409 nhs-numbers-differ');
    expect(await refusalOf(propose(kept.childId, other.childId, 2))).toBe('412 stale-version');
    const proposal = await propose(kept.childId, other.childId);
    const address = { kind: 'temporary' as const, lines: ['3 Weir Court', 'Northmoor'], from: '2026-03-01' };
    await authority.custodian.call(recordAddress, { childId: other.childId, address }, { ifMatch: 1 });
    expect(await refusalOf(approve(authority.secondCustodian, proposal))).toBe('409 proposal-stale');
    await authority.custodian.call(atTheRegister.withdraw, { proposalId: proposal.proposalId }, { ifMatch: 1 });
    await authority.secondCustodian.call(changeChild, { childId: third.childId, changedOn: '2026-03-01', reason: 'Told by the school', school: { name: 'Tanpits Primary' } }, { ifMatch: 1 });
    await join(other.childId, third.childId);
    const change = { childId: third.childId, changedOn: '2026-03-01', reason: 'Told by the school', school: { name: 'Weir Primary' } };
    expect(await refusalOf(authority.custodian.call(changeChild, change, { ifMatch: 3 }))).toBe('409 child-merged');
    expect(await refusalOf(hold(authority, 'initial', '2026-03-02', planFor(authority, third.childId)))).toBe('409 child-merged');
    expect(await refusalOf(propose(kept.childId, third.childId))).toBe('409 child-merged');
  });

  it('leave nothing open that is sealed in one of them, in the entries or their history', async () => {
    const home = { kind: 'home' as const, lines: ['9 Withy Bank', 'Northmoor'], postcode: 'ZZ99 3VZ', from: '2022-05-01' };
    const kept = await knownChild(authority, { addresses: [home] });
    const other = await knownChild(authority, { ...withoutNumber, addresses: [{ ...home, from: '2023-05-01', sealed: true }] });
    await join(kept.childId, other.childId);
    for (const { childId } of [kept, other]) {
      expect((await entry(childId)).addresses.every((address) => 'sealed' in address)).toBe(true);
      expect(JSON.stringify(await authority.custodian.call(getChildHistory, { childId }))).not.toContain('Withy');
    }
    expect((await entry(kept.childId)).addresses).toHaveLength(2);
  });
});
