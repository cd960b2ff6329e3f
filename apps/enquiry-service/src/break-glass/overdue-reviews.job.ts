import { randomUUID } from 'node:crypto';
import { breakGlassReviewOverdue } from '@custodian/contracts';
import { UnitOfWork } from '@custodian/messaging';
import { Clock, Log, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { settings } from '../settings';
import type { Review } from './review';
import { Reviews } from './reviews.repository';

const atOnce = 100;
const sweepMs = settings.CHECK_SWEEP_SECONDS * 1000;
const actorId = 'service:enquiry-service';

/** Announces each review that nobody made in time, once, however many processes look. */
@Injectable()
export class OverdueReviews implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep: Rounds;

  constructor(
    private readonly reviews: Reviews,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    log: Log,
  ) {
    this.sweep = new Rounds({
      round: () => this.announceDue(),
      everyMs: sweepMs,
      failed: (thrown) => { log.error('review-sweep.failed', {}, thrown); },
    });
  }

  onApplicationBootstrap(): void {
    this.sweep.start(sweepMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  private async announceDue(): Promise<void> {
    for (const review of await this.reviews.overdue(this.clock.now(), atOnce)) await this.announce(review);
  }

  private announce({ reviewId, enquiryId, reference, dueAt }: Review): Promise<void> {
    return this.unitOfWork.run({ actorId, correlationId: randomUUID() }, async (tx) => {
      if (!(await this.reviews.noteAnnounced(reviewId, tx.now, tx.session))) return;
      await tx.announce(breakGlassReviewOverdue, { enquiryId, reference, reviewId, dueAt: dueAt.toISOString() });
    });
  }
}
