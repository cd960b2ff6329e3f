import { getLetterRecipients } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { Clock, notFound } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { ChildOfPlan } from './child-of-plan.usecase';
import { LeadOfPlan } from './lead-of-plan.usecase';
import { withIds } from './recipient-id.usecase';
import { nameInLetters, writtenToAbout } from './written-to';

/** Says who is to be written to about a plan, and where they may be (REC-10). */
@Injectable()
export class GetLetterRecipients {
  constructor(
    private readonly queries: Queries,
    private readonly children: ChildOfPlan,
    private readonly lead: LeadOfPlan,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof getLetterRecipients>) {
    const { childId, planId, given } = call.input;
    return this.queries.run(getLetterRecipients, call, {
      load: () => this.children.get(childId, planId),
      resource: (child) => this.lead.resourceOf(child, call.actor),
      work: async (child) => {
        const today = localDateOf(this.clock.now());
        const writtenTo = withIds(planId, writtenToAbout(child, today));
        if (given) {
          const to = writtenTo.find(({ recipientId }) => recipientId === given.recipientId);
          if (!to) throw notFound('letter-recipient-not-found');
          await this.children.refuseWhereNotTheirs(child, given, to, today);
        }
        const recipients = writtenTo.map(({ livesWithChild: _lives, ...recipient }) => recipient);
        const about = { childId: child.childId, childName: nameInLetters(child), ...('dateOfBirth' in child.birth && { dateOfBirth: child.birth.dateOfBirth }) };
        return { output: { ...about, recipients, ...(await this.lead.of(child)) }, concerns: { childIds: [child.childId] } };
      },
    });
  }
}
