import { randomUUID } from 'node:crypto';
import { answerEnquiry, type OutputOf } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { AuthorityPolicy, staleVersion } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { answer, choicesToAnswer } from '../enquiry/answer';
import { cannotBeConfirmed } from '../enquiry/check';
import { concernsOf } from '../enquiry/concerns';
import { checkedAgain, offersMore } from '../enquiry/look-again';
import { told } from '../enquiry/told';
import { KeepAnswer } from './keep-answer.usecase';
import { ReadOnceMore } from './read-once-more.usecase';

/**
 * Gives the answer: the Record is read outside the transaction, the answer recorded in it, and the words leave after it.
 * Where the register now offers a child nobody has looked at, nothing is told and the enquiry is checked anew.
 */
@Injectable()
export class AnswerEnquiry {
  constructor(
    private readonly commands: Commands,
    private readonly readOnceMore: ReadOnceMore,
    private readonly keep: KeepAnswer,
    private readonly policy: AuthorityPolicy,
  ) {}

  async run(call: CallOf<typeof answerEnquiry>): Promise<OutputOf<typeof answerEnquiry>> {
    const { input: { enquiryId, advice }, actor } = call;
    const record = await this.readOnceMore.run(call);
    return this.commands.run(answerEnquiry, call, {
      load: (tx) => this.keep.seenOrLoaded(tx, typeof record === 'string' ? undefined : record.seen, enquiryId),
      work: async (tx, before) => {
        const now = { now: tx.now, by: actor.id };
        choicesToAnswer(before, { now: tx.now, advice }, this.policy.current);
        if (record === 'not-asked') throw staleVersion();
        if (record === 'away') throw cannotBeConfirmed();
        if (offersMore(before, record.offers)) {
          const again = checkedAgain(before, record.offers, now);
          await this.keep.step(tx, before, again);
          return { output: told(again.enquiry), concerns: concernsOf(again.enquiry) };
        }
        const contactSheetIds = record.offers.map(() => randomUUID());
        const given = answer(before, { ...record, ...now, advice, contactSheetIds }, this.policy.current);
        await this.keep.answer(tx, before, given, advice ?? '');
        return { output: told(given.enquiry), concerns: { ...concernsOf(given.enquiry), told: true } };
      },
    });
  }
}
