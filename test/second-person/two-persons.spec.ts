import { randomUUID } from 'node:crypto';
import { getChild, listMyNotices, operationsOfEvery, recordAddress } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan } from '../rules/children';
import { refusalOf } from '../rules/refusal';
import { approve, atTheRegister, mistakenPlan } from './steps';

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 120_000);
afterAll(() => authority.stop());

const plansOf = async (childId: string) => (await authority.custodian.call(getChild, { childId })).plans;

describe('what one person cannot make alone', () => {
  it('waits, changes nothing, and the designated manager has a notice of it by its id', async () => {
    const { childId } = await childWithPlan(authority, '2025-02-12');
    const proposal = await mistakenPlan(authority, childId);
    expect(proposal).toMatchObject({ status: 'waiting', begunBy: 'staff:custodian', decidedOn: [{ id: childId, version: 2 }] });
    expect(await plansOf(childId)).toHaveLength(1);
    const notice = await eventually(async () => (await authority.secondCustodian.call(listMyNotices, {})).notices.find(({ proposalId }) => proposalId === proposal.proposalId));
    expect(notice).toMatchObject({ kind: 'proposal-waits', because: 'plan-correction' });
    expect(await authority.teamManager.call(atTheRegister.list, { status: 'waiting', about: childId })).toMatchObject({ proposals: [{ proposalId: proposal.proposalId }] });
  });

  it('is never approved by who began it: not at once, not again, not with the same key', async () => {
    const { childId } = await childWithPlan(authority, '2025-02-12');
    const proposal = await mistakenPlan(authority, childId);
    const idempotencyKey = randomUUID();
    for (const options of [{}, { idempotencyKey }, { idempotencyKey }]) expect(await refusalOf(approve(authority.custodian, proposal, options))).toBe('403 not-permitted');
    const inTwoTabs = await Promise.allSettled([approve(authority.custodian, proposal), approve(authority.custodian, proposal)]);
    expect(inTwoTabs.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await refusalOf(authority.custodian.call(atTheRegister.decline, { ...proposalOf(proposal), note: 'No' }, { ifMatch: 1 }))).toBe('403 not-permitted');
    for (const nobody of [authority.clerk, authority.keyWorker, authority.chair, authority.auditor, authority.operations]) expect(await refusalOf(approve(nobody, proposal))).toBe('403 not-permitted');
    expect(await plansOf(childId)).toHaveLength(1);
  });

  it('is carried out once by another, however often and by however many at once it is approved', async () => {
    const { childId } = await childWithPlan(authority, '2025-02-12');
    const proposal = await mistakenPlan(authority, childId);
    const atOnce = await Promise.allSettled([approve(authority.secondCustodian, proposal), approve(authority.teamManager, proposal), approve(authority.secondCustodian, proposal)]);
    expect(atOnce.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = atOnce.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(codes).toEqual([expect.stringContaining('412 stale-version'), expect.stringContaining('412 stale-version')]);
    expect(await refusalOf(approve(authority.secondCustodian, { ...proposal, version: 2 }))).toBe('409 proposal-not-waiting');
    expect(await authority.custodian.call(getChild, { childId })).toMatchObject({ version: 3, plans: [] });
  });

  it('is answered as before where an approval is sent again', async () => {
    const { childId } = await childWithPlan(authority, '2025-02-12');
    const proposal = await mistakenPlan(authority, childId);
    const idempotencyKey = randomUUID();
    const first = await approve(authority.teamManager, proposal, { idempotencyKey });
    expect(await approve(authority.teamManager, proposal, { idempotencyKey })).toEqual(first);
    expect((await authority.custodian.call(getChild, { childId })).version).toBe(3);
  });

  it('is refused where what it was decided on has changed since, and changes nothing', async () => {
    const { childId } = await childWithPlan(authority, '2025-02-12');
    const proposal = await mistakenPlan(authority, childId);
    const { version } = await authority.custodian.call(getChild, { childId });
    const address = { kind: 'temporary' as const, lines: ['3 Weir Court', 'Northmoor'], from: '2026-03-01' };
    await authority.custodian.call(recordAddress, { childId, address }, { ifMatch: version });
    expect(await refusalOf(approve(authority.secondCustodian, proposal))).toBe('409 proposal-stale');
    expect(await plansOf(childId)).toHaveLength(1);
    expect(await authority.custodian.call(atTheRegister.get, proposalOf(proposal))).toMatchObject({ status: 'waiting' });
  });

  it('waits once for one child; taken back or declined it makes room', async () => {
    const { childId } = await childWithPlan(authority, '2025-02-12');
    const [one, other] = await Promise.allSettled([mistakenPlan(authority, childId), mistakenPlan(authority, childId)]);
    expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
    const waiting = one.status === 'fulfilled' ? one.value : other.status === 'fulfilled' ? other.value : undefined;
    if (!waiting) throw new Error('none waits');
    expect(await refusalOf(mistakenPlan(authority, childId))).toBe('409 proposal-already-waits');
    expect(await refusalOf(authority.secondCustodian.call(atTheRegister.withdraw, proposalOf(waiting), { ifMatch: 1 }))).toBe('409 proposal-of-another');
    expect(await authority.custodian.call(atTheRegister.withdraw, proposalOf(waiting), { ifMatch: 1 })).toMatchObject({ status: 'withdrawn' });
    const again = await mistakenPlan(authority, childId);
    const declined = await authority.teamManager.call(atTheRegister.decline, { ...proposalOf(again), note: 'The minutes name this child' }, { ifMatch: 1 });
    expect(declined).toMatchObject({ status: 'declined', endedBy: 'staff:team-manager', note: 'The minutes name this child' });
    expect(await refusalOf(approve(authority.secondCustodian, { ...again, version: 2 }))).toBe('409 proposal-not-waiting');
    expect(await plansOf(childId)).toHaveLength(1);
  });

  it('has both persons in the trail, of the same change and the same child', async () => {
    const { childId } = await childWithPlan(authority, '2025-02-12');
    const proposal = await mistakenPlan(authority, childId);
    await approve(authority.secondCustodian, proposal);
    const { entries } = await authority.auditor.call(operationsOfEvery['register-service'].audit, { childId });
    const ofIt = entries.filter(({ resourceId, outcome }) => resourceId === proposal.proposalId && outcome === 'done');
    expect(ofIt.map(({ action, actorId, begunBy }) => [action, actorId, begunBy])).toEqual([
      ['register.approve-proposal', 'staff:second-custodian', 'staff:custodian'],
      ['register.propose-plan-correction', 'staff:custodian', undefined],
    ]);
  });
});

function proposalOf({ proposalId }: { proposalId: string }) {
  return { proposalId };
}
