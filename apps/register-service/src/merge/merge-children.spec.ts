import type { AddressEntry } from '../address/address-entry';
import type { ChildEntry, PlanEntry } from '../child/child-entry';
import { mergeChildren } from './merge-children';

const by = { reason: 'Entered twice', begunBy: 'staff:custodian', approvedBy: 'staff:second-custodian', at: '2026-03-01T09:00:00.000Z' };
const home = (door: string, from: string, to?: string): AddressEntry => ({ kind: 'home', lines: [door], from, ...(to && { to }) });
const plan = (planId: string, from: string, to?: string): PlanEntry => ({ planId, basis: 'conference', from, coreGroup: [], ...(to && { to }) });

function child(childId: string, more: Partial<ChildEntry> = {}): ChildEntry {
  const details = { names: [{ kind: 'legal' as const, given: 'Wren', family: 'Ashdown' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female' as const, household: [], legalStatus: 'none' as const };
  return { childId, ...details, addresses: [], cases: [], plans: [], version: 1, recordedAt: '', recordedBy: '', ...more };
}
const join = (kept: ChildEntry, other: ChildEntry) => mergeChildren(kept, other, other.addresses, by);

describe('REC-03 joining two entries of one child', () => {
  it('keeps what both said once, and marks what the other said of names as aliases', () => {
    const other = child('b', { names: [{ kind: 'legal', given: 'WREN', family: 'Ashdown' }, { kind: 'known-as', given: 'Jenny', family: 'Ashdown' }], household: [{ name: 'Elke Ashdown', relationship: 'mother', parentalResponsibility: true, livesWithChild: true }] });
    const { kept, merged } = join(child('a', { household: [{ name: 'elke ashdown', relationship: 'Mother', parentalResponsibility: true, livesWithChild: false }] }), other);
    expect(kept.names).toEqual([{ kind: 'legal', given: 'Wren', family: 'Ashdown' }, { kind: 'alias', given: 'Jenny', family: 'Ashdown' }]);
    expect(kept.household).toHaveLength(1);
    expect(kept.mergedFrom).toEqual([{ childId: 'b', ...by }]);
    expect(merged).toEqual({ ...other, mergedInto: 'a' });
  });

  it('has the strategy discussions of both, by their days', () => {
    const discussion = (discussionId: string, heldOn: string) => ({ discussionId, heldOn, recordedAt: `${heldOn}T09:00:00.000Z`, section47: true });
    const { kept } = join(child('a', { strategyDiscussions: [discussion('later', '2026-02-02')] }), child('b', { strategyDiscussions: [discussion('earlier', '2026-01-02')] }));
    expect(kept.strategyDiscussions?.map(({ discussionId }) => discussionId)).toEqual(['earlier', 'later']);
  });

  it('takes what the kept entry lacks, and nothing that it says', () => {
    const unborn = child('a', { birth: { expectedDate: '2019-03-20' }, sex: 'not-known', gp: { name: 'Dr Marsh' } });
    const { kept } = join(unborn, child('b', { nhsNumber: '9990000018', legalStatus: 'care-order', gp: { name: 'Dr Lund' }, school: { name: 'Tanpits Primary' } }));
    expect(kept).toMatchObject({ childId: 'a', birth: { dateOfBirth: '2019-03-14' }, sex: 'female', nhsNumber: '9990000018', legalStatus: 'care-order', gp: { name: 'Dr Marsh' }, school: { name: 'Tanpits Primary' } });
    expect(join(child('c'), unborn).kept.birth).toEqual({ dateOfBirth: '2019-03-14' });
  });

  it('hands the authority’s id over where the kept entry has none, and keeps it on file where it has', () => {
    const other = child('b', { authorityChildId: 'NM-2' });
    expect(join(child('a'), other)).toMatchObject({ kept: { authorityChildId: 'NM-2' }, merged: { mergedInto: 'a' } });
    expect(join(child('a'), other).merged).not.toHaveProperty('authorityChildId');
    expect(join(child('a', { authorityChildId: 'NM-1' }), other)).toMatchObject({ kept: { authorityChildId: 'NM-1', mergedFrom: [{ authorityChildId: 'NM-2' }] }, merged: { authorityChildId: 'NM-2' } });
  });

  it('has one address where both have it for the same time, and two where the child came back', () => {
    const addresses = (one: AddressEntry[], other: AddressEntry[]) => join(child('a', { addresses: one }), child('b', { addresses: other })).kept.addresses;
    expect(addresses([home('1 Row', '2021-01-01')], [home('1 ROW', '2020-06-01', '2022-01-01')])).toEqual([home('1 Row', '2020-06-01')]);
    expect(addresses([home('1 Row', '2021-01-01')], [home('1 Row', '2018-01-01', '2018-12-31'), home('2 Row', '2019-01-01')])).toEqual([home('1 Row', '2018-01-01', '2018-12-31'), home('2 Row', '2019-01-01'), home('1 Row', '2021-01-01')]);
  });

  it('has one open case where both had, and both plans where they follow each other', () => {
    const { kept, announce } = join(
      child('a', { cases: [{ openedOn: '2024-02-01', leadWorkerId: 'w1' }], plans: [plan('later', '2025-01-10')] }),
      child('b', { cases: [{ openedOn: '2020-01-01', closedOn: '2020-06-01', leadWorkerId: 'w2' }, { openedOn: '2023-02-01', leadWorkerId: 'w2' }], plans: [plan('earlier', '2024-02-12', '2025-01-10')] }),
    );
    expect(kept.cases).toEqual([{ openedOn: '2020-01-01', closedOn: '2020-06-01', leadWorkerId: 'w2' }, { openedOn: '2023-02-01', leadWorkerId: 'w1' }]);
    expect(kept.plans.map(({ planId }) => planId)).toEqual(['earlier', 'later']);
    expect(announce.map(({ payload }) => payload)).toEqual([
      { childId: 'b', keptChildId: 'a', mergedChildId: 'b', leadWorkerId: 'w2' },
      { childId: 'a', keptChildId: 'a', mergedChildId: 'b', leadWorkerId: 'w1' },
    ]);
  });

  it.each<[string, ChildEntry, ChildEntry, string]>([
    ['an entry with itself', child('a'), child('a'), 'same-entry'],
    ['what is history', child('a'), child('b', { mergedInto: 'c' }), 'child-merged'],
    ['under what is history', child('a', { mergedInto: 'c' }), child('b'), 'child-merged'],
    ['two plans that stand now', child('a', { plans: [plan('p', '2025-01-10')] }), child('b', { plans: [plan('q', '2024-01-10')] }), 'plans-overlap'],
    ['two plans of one time', child('a', { plans: [plan('p', '2024-01-10', '2024-09-01')] }), child('b', { plans: [plan('q', '2024-08-31', '2025-01-01')] }), 'plans-overlap'],
    ['two NHS numbers', child('a', { nhsNumber: '9990000018' }), child('b', { nhsNumber: '9990000026' }), 'nhs-numbers-differ'],
    ['more names than an entry has', child('a'), child('b', { names: Array.from({ length: 20 }, (_, n) => ({ kind: 'alias' as const, family: `B${'x'.repeat(n)}` })) }), 'too-much-to-join'],
  ])('does not join %s', (_what, kept, other, code) => {
    expect(() => join(kept, other)).toThrow(code);
  });
});
