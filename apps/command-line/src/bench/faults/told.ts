import type { AskedAbout } from '../workload/asked-about';
import type { Enquiry } from '../workload/steps';

/** What one client was told of its enquiry, as far as it came. */
export interface Told {
  /** Tells this enquiry from all others. */
  readonly reason: string;
  readonly about: AskedAbout;
  recorded?: Enquiry;
  answered?: Enquiry;
  /** When the answer reached the client. */
  answeredAt?: Date;
  /** Why the client could not go on. */
  failed?: string;
}
