import type { ChildEntry } from '../child/child-entry';
import { standingOf } from './standing-of';

const by = { reason: 'Entered twice', begunBy: 'staff:custodian', approvedBy: 'staff:second-custodian', at: '2026-03-01T09:00:00.000Z' };
const now = new Date('2026-03-02T09:00:00.000Z');
const child: ChildEntry = {
  childId: 'a', names: [{ kind: 'legal', given: 'Wren', family: 'Ashdown' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female', household: [], legalStatus: 'none', addresses: [], cases: [], plans: [], version: 1, recordedAt: '', recordedBy: '',
};

it('a standing names the entries joined into this one, and none that was taken apart again', () => {
  expect(standingOf(child, undefined, now)).not.toHaveProperty('joined');
  expect(standingOf({ ...child, mergedFrom: [{ childId: 'b', ...by }, { childId: 'c', ...by, split: by }] }, undefined, now).joined).toEqual(['b']);
});
