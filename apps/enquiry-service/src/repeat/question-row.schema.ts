import type { Sealed } from '@custodian/sealing';
import type { Question, QuestionStatus } from './question';

/** A question as it is stored, with what lists go by. The reason of its decision is sealed to it. */
export interface QuestionRow extends Omit<Question, 'questionId'> {
  readonly _id: string;
  readonly status: QuestionStatus;
  readonly reason?: Sealed;
}
