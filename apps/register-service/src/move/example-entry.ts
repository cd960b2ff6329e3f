import type { ChildEntry, PlanEntry } from '../child/child-entry';

/** Entries and plans as moves meet them: for tests. */
export const moveId = '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b07';
export const anotherMoveId = '3a7e9b2c-8d4f-4c6a-9e31-0f5a2b7d6c18';
export const homeAuthority = { code: 'eastmere', name: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241' };

export const ownPlan: PlanEntry = { planId: 'p', basis: 'conference', from: '2026-02-12', startedByConferenceId: 'c', coreGroup: [], leadWorkerId: 'w' };
export const planThere: PlanEntry = { planId: 'q', basis: 'temporary-resident', from: '2026-03-02', coreGroup: [], homeAuthority, moveId };

/** A child with these plans, and what else is said. */
export function childWith(plans: PlanEntry[], more: Partial<ChildEntry> = {}): ChildEntry {
  return {
    childId: 'a', names: [{ kind: 'legal', given: 'Wren', family: 'Ashdown' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female', household: [], legalStatus: 'none',
    addresses: [], cases: [], plans, version: 1, recordedAt: '', recordedBy: '', ...more,
  };
}
