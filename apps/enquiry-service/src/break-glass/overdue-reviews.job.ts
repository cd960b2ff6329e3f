import { randomUUID } from 'node:crypto';
import { breakGlassReviewOverdue } from '@custodian/contracts';
import { UnitOfWork } from '@custodian/messaging';
import { Clock, Log } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { settings } from '../settings';
import type { Review } from './review';
import { Reviews } from './reviews.repository';

const atOnce = 100;
const actorId = 'service:enquiry-service';

/** Announces each review that nobody made in time, once, however many processes look. */
@Injectable()
export class OverdueReviews implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly reviews: Reviews,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => { this.sweep(); }, settings.CHECK_SWEEP_SECONDS * 1000);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  private sweep(): void {
    this.sweeping ??= this.sweepOnce()
      .catch((thrown: unknown) => { this.log.error('review-sweep.failed', {}, thrown); })
      .finally(() => { this.sweeping = undefined; });
  }

  private async sweepOnce(): Promise<void> {
    for (const review of await this.reviews.overdue(this.clock.now(), atOnce)) await this.announce(review);
  }

  private announce({ reviewId, enquiryId, reference, dueAt }: Review): Promise<void> {
    return this.unitOfWork.run({ actorId, correlationId: randomUUID() }, async (tx) => {
      if (!(await this.reviews.noteAnnounced(reviewId, tx.now, tx.session))) return;
      await tx.announce(breakGlassReviewOverdue, { enquiryId, reference, reviewId, dueAt: dueAt.toISOString() });
    });
  }
}
