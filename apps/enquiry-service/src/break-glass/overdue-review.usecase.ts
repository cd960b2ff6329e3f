import { breakGlassReviewOverdue } from '@custodian/contracts';
import { type Deadline, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { Reviews } from './reviews.repository';

/** Announces a review that nobody made in time. */
@Injectable()
export class OverdueReview {
  constructor(private readonly reviews: Reviews) {}

  @Fires('break-glass-review')
  async announce(tx: Tx, { about: { reviewId = '' } }: Deadline): Promise<void> {
    const { enquiryId, reference, dueAt } = await this.reviews.get(reviewId, tx.session);
    await tx.announce(breakGlassReviewOverdue, { enquiryId, reference, reviewId, dueAt: dueAt.toISOString() });
  }
}
