import { randomUUID } from 'node:crypto';
import { breakGlass as breakGlassOperation, type OutputOf } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { breakGlass } from '../enquiry/break-glass';
import { concernsOf } from '../enquiry/concerns';
import { Steps } from '../enquiry/steps.usecase';
import { told } from '../enquiry/told';
import { OpenReview } from './open-review.usecase';
import { reviewOf } from './review';

/** Breaks the glass: the step, its review, the alarm and the entry in the trail are one transaction. */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly commands: Commands,
    private readonly steps: Steps,
    private readonly openReview: OpenReview,
    private readonly policy: AuthorityPolicy,
  ) {}

  async run(call: CallOf<typeof breakGlassOperation>): Promise<OutputOf<typeof breakGlassOperation>> {
    const { input, actor } = call;
    const reviewId = randomUUID();
    const words = await this.openReview.seal(reviewId, input);
    return this.commands.run(breakGlassOperation, call, {
      load: (tx) => this.steps.load(tx, input.enquiryId),
      work: async (tx, before) => {
        const broken = breakGlass(before, { reviewId, now: tx.now, by: actor.id }, this.policy.current);
        await this.steps.save(tx, before, broken);
        await this.openReview.add(tx, reviewOf(broken, actor.workerId), words);
        return { output: told(broken.enquiry), concerns: { ...concernsOf(broken.enquiry), resourceId: reviewId, freeText: input.reason } };
      },
    });
  }
}
