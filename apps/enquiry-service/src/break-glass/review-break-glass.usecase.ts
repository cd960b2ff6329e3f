import { type OutputOf, reviewBreakGlass } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import { type CallOf, Commands } from '@custodian/operations';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { brokenByOf, deadlineIdOf, reviewed } from './review';
import { Reviews } from './reviews.repository';

/** Keeps what somebody else found of a breaking of the glass. */
@Injectable()
export class ReviewBreakGlass {
  constructor(
    private readonly commands: Commands,
    private readonly reviews: Reviews,
    private readonly sealing: Sealing,
    private readonly deadlines: Deadlines,
  ) {}

  async run(call: CallOf<typeof reviewBreakGlass>): Promise<OutputOf<typeof reviewBreakGlass>> {
    const { input: { reviewId, finding, note }, actor } = call;
    const sealed = await this.sealing.seal(note, { of: reviewId, field: 'note' });
    return this.commands.run(reviewBreakGlass, call, {
      load: (tx) => this.reviews.get(reviewId, tx.session),
      resource: (review) => ({ begunBy: brokenByOf(review, actor) }),
      work: async (tx, before) => {
        const after = reviewed(before, { at: tx.now, by: actor.id, finding });
        await this.reviews.close(after, sealed, tx.session);
        await this.deadlines.end(tx, deadlineIdOf(reviewId), 'met');
        const { enquiryId, version } = after;
        return { output: { reviewId, finding, at: tx.now.toISOString(), by: actor.id, version }, concerns: { enquiryId, resourceId: reviewId, freeText: note } };
      },
    });
  }
}
