import type { Verified } from '@custodian/interchange';
import { refusalByLedger, refusalOnArrival } from './ledger-row';

const verified: Verified = {
  head: { id: '7a1c1f0e-2f0b-4b5e-9a53-0d9f9a1f6a11', from: 'northmoor', to: 'southvale', kind: 'message', seq: 1, attempt: 1, sentAt: '2026-03-02T09:00:00Z', urgent: false },
  sha256: 'a', body: 'b',
};

describe('a dispatch that is well signed', () => {
  it('is refused from another mailbox than its sender\'s, whoever it is to', () => {
    expect(refusalOnArrival(verified, 'westhaven', () => true)).toBe('sender-not-the-mailbox');
    expect(refusalOnArrival(verified, 'westhaven', () => false)).toBe('sender-not-the-mailbox');
  });

  it('is refused to nobody known', () => {
    expect(refusalOnArrival(verified, 'northmoor', (code) => code === 'northmoor')).toBe('recipient-unknown');
    expect(refusalOnArrival(verified, 'northmoor', (code) => code === 'southvale')).toBeUndefined();
  });

  it('is refused under the id of another, however seldom that came', () => {
    expect(refusalByLedger(verified, { sha256: 'b', repeats: 0 })).toBe('id-used-for-another');
  });

  it('goes again where it comes again, and one attempt not without end', () => {
    expect([0, 1, 20].map((repeats) => refusalByLedger(verified, { sha256: 'a', repeats }))).toEqual([undefined, undefined, undefined]);
    expect(refusalByLedger(verified, { sha256: 'a', repeats: 21 })).toBe('replayed');
  });
});
