import type { RepeatOutcome } from '@custodian/contracts';
import { refused, unacceptable } from '@custodian/platform';
import type { z } from 'zod';
import type { Asks } from './fired-rules';

export type Outcome = z.output<typeof RepeatOutcome>;

interface Decision {
  readonly at: Date;
  readonly by: string;
  readonly outcome: Outcome;
}

/** What repeat enquiries about one child ask of a person (ENQ-11). The reason of the decision is sealed and kept beside it. */
export interface Question {
  readonly questionId: string;
  readonly enquiryId: string;
  readonly reference: string;
  readonly subjectId: string;
  readonly childId?: string;
  readonly asks: Asks;
  readonly rule: string;
  readonly policy: { readonly id: string; readonly version: number };
  readonly enquiries: number;
  readonly enquirers: number;
  readonly agencies: number;
  /** The newest first. */
  readonly enquiryIds: readonly string[];
  /** Whom those enquiries asked about: the same child each time. */
  readonly subjectIds: readonly string[];
  readonly since: Date;
  readonly openedAt: Date;
  /** By when it is to be decided; staff who are only told decide nothing. */
  readonly dueAt?: Date;
  readonly decision?: Decision;
  readonly version: number;
}

export type QuestionStatus = 'told' | 'open' | 'decided';

const outcomesOf: Readonly<Record<Asks, readonly Outcome[]>> = {
  'child-in-need': ['child-in-need', 'may-be-child-in-need', 'not-child-in-need'],
  'inform-staff': [],
  'conference-threshold': ['conference-threshold-met', 'single-assessment', 'neither'],
};

/** The deadline by which a question is to be decided. */
export function deadlineOf(questionId: string): string {
  return `${questionId}:repeat-enquiry`;
}

/** Whether a question of this kind is to be decided, or staff are only told. */
export function isDecided(asks: Asks): boolean {
  return outcomesOf[asks].length > 0;
}

export function statusOf({ asks, decision }: Pick<Question, 'asks' | 'decision'>): QuestionStatus {
  if (!isDecided(asks)) return 'told';
  return decision ? 'decided' : 'open';
}

/** Whether nobody has decided it in time. */
export function isOverdue({ dueAt, decision }: Pick<Question, 'dueAt' | 'decision'>, now: Date): boolean {
  return dueAt !== undefined && !decision && now > dueAt;
}

/** The question with its decision. Throws 409 `nothing-to-decide`, `repeat-question-decided`, and 422 `outcome-of-another-question`. */
export function decided(question: Question, decision: Decision): Question & { readonly decision: Decision } {
  const outcomes = outcomesOf[question.asks];
  if (outcomes.length === 0) throw refused('nothing-to-decide', 'Staff were told of this; there is nothing to decide.');
  if (question.decision) throw refused('repeat-question-decided', 'This has been decided already.');
  if (!outcomes.includes(decision.outcome)) throw unacceptable('outcome-of-another-question', `What was asked here ends in one of ${outcomes.join(', ')}.`);
  return { ...question, decision, version: question.version + 1 };
}
