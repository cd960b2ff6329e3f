import type { Enquiry } from './enquiry';
import type { Status } from './status';

/** An enquiry as it is stored: its steps, and beside them what lists and sweeps go by, made from the steps at every save. */
export interface EnquiryRow extends Omit<Enquiry, 'enquiryId'> {
  readonly _id: string;
  readonly status: Status;
  readonly desk: 'duty' | 'out-of-hours';
  readonly receivedAt: Date;
  readonly agencyId: string;
  readonly takenBy: string;
}
