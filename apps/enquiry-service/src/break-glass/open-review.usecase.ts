import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { deadlineOf, type Review } from './review';
import type { ReviewRow } from './review-row.schema';
import { Reviews } from './reviews.repository';

/** Opens the review of a broken glass in the transaction that breaks it, so that nothing is told by break-glass without one. */
@Injectable()
export class OpenReview {
  constructor(
    private readonly reviews: Reviews,
    private readonly sealing: Sealing,
    private readonly deadlines: Deadlines,
  ) {}

  /** The words typed, sealed to their review: before the transaction, for the keys may have to be asked for. */
  async seal(reviewId: string, words: { readonly reason: string; readonly tried: string }): Promise<Pick<ReviewRow, 'reason' | 'tried'>> {
    return {
      reason: await this.sealing.seal(words.reason, { of: reviewId, field: 'reason' }),
      tried: await this.sealing.seal(words.tried, { of: reviewId, field: 'tried' }),
    };
  }

  async add(tx: Tx, review: Review, words: Pick<ReviewRow, 'reason' | 'tried'>): Promise<void> {
    await this.reviews.add(review, words, tx.session);
    await this.deadlines.arm(tx, deadlineOf(review));
  }
}
