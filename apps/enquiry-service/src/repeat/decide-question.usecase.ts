import { decideRepeatQuestion } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import { type CallOf, Commands } from '@custodian/operations';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { deadlineOf, decided } from './question';
import { questionTold } from './question-told';
import { Questions, reasonOf } from './questions.repository';

/** Keeps what was decided after repeat enquiries about one child, by whom and why. */
@Injectable()
export class DecideQuestion {
  constructor(
    private readonly commands: Commands,
    private readonly questions: Questions,
    private readonly sealing: Sealing,
    private readonly deadlines: Deadlines,
  ) {}

  async run(call: CallOf<typeof decideRepeatQuestion>) {
    const { input: { questionId, outcome, reason }, actor } = call;
    const sealed = await this.sealing.seal(reason, reasonOf(questionId));
    return this.commands.run(decideRepeatQuestion, call, {
      load: (tx) => this.questions.get(questionId, tx.session),
      work: async (tx, before) => {
        const after = decided(before, { at: tx.now, by: actor.id, outcome });
        await this.questions.decide(after, sealed, tx.session);
        await this.deadlines.end(tx, deadlineOf(questionId), 'met');
        const { enquiryId, childId } = after;
        return { output: questionTold(after, tx.now, reason), concerns: { enquiryId, ...(childId !== undefined && { childIds: [childId] }), resourceId: questionId, freeText: reason } };
      },
    });
  }
}
