import { NoticeKind } from '@custodian/contracts';
import { writtenTo } from './written-to';

const alarms = ['glass-broken', 'break-glass-review-overdue'];

describe('the e-mail of a notice', () => {
  it.each(NoticeKind.options)('of %s goes to whom it names', (kind) => {
    expect(writtenTo({ kind, toWorkerId: 'worker-1' })).toEqual({ workerId: 'worker-1' });
  });

  it.each(NoticeKind.options)('of %s to nobody goes to the designated manager where it is an alarm', (kind) => {
    expect(writtenTo({ kind, toWorkerId: null })).toBe(alarms.includes(kind) ? 'custodian' : undefined);
  });
});
