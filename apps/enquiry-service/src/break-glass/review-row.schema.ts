import type { Sealed } from '@custodian/sealing';
import type { Review } from './review';

/** A review as it is stored, with what lists go by. What people typed is sealed to it. */
export interface ReviewRow extends Omit<Review, 'reviewId'> {
  readonly _id: string;
  readonly status: 'open' | 'reviewed';
  readonly reason: Sealed;
  readonly tried: Sealed;
  readonly note?: Sealed;
}
