import { type Enquiry, type Stepped, unannounced, withStep } from './enquiry';
import { openStatusOf } from './order-of-steps';

/** Refuses an enquiry that is not legitimate (ENQ-04); a check that waits is waited for no longer. Throws 409 where it is over. */
export function refuse(enquiry: Enquiry, note: string, { now: at, by }: { readonly now: Date; readonly by: string }): Stepped {
  openStatusOf(enquiry);
  const { waiting: _noLonger, ...open } = enquiry;
  return unannounced(withStep(open, { kind: 'refused', at, by, reason: 'refused-by-staff', note }));
}
