import type { HistoricPlanOutcome, HistoricPlanStatus, ParentsTold, ReleasedPlan } from '@custodian/contracts';
import type { z } from 'zod';
import { RuleRefusal } from '../rule/rule-refusal';

export type Outcome = z.output<typeof HistoricPlanOutcome>;
export type Released = z.output<typeof ReleasedPlan>;
export type Informed = z.output<typeof ParentsTold>;

/** What the originating Unit answered: who decided there, why, and what was released. */
export interface Answer {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly released: readonly Released[];
  readonly receivedAt: Date;
}

/** A historic plan asked for by this authority (002 4.3). */
export interface HistoricPlanAsked {
  readonly requestId: string;
  readonly childId: string;
  readonly to: string;
  readonly reason: string;
  /** Whether the parents were told of the request, or why not (HIS-02). */
  readonly parents: Informed;
  readonly askedAt: Date;
  readonly askedBy: string;
  /** All of them: what was refused may be granted later. The last one holds. */
  readonly answers: readonly Answer[];
  readonly version: number;
}

/** Asks. Refuses `already-asked` while the same custodian has the same child's request, and days to come. */
export function ask(asking: Omit<HistoricPlanAsked, 'answers' | 'version'> & { readonly waiting: boolean }, today: string): HistoricPlanAsked {
  const { waiting, ...asked } = asking;
  if (waiting) throw new RuleRefusal('already-asked', 'This authority has been asked about this child already, and has not answered yet.');
  if (asked.parents.told && asked.parents.on > today) throw new RuleRefusal('date-in-the-future', 'A day that is recorded as past lies in the future.', 'unacceptable');
  return { ...asked, answers: [], version: 1 };
}

/** The answer, as it comes. The same answer again changes nothing, nor does one that was decided before the last: then undefined. */
export function answered(request: HistoricPlanAsked, answer: Answer): HistoricPlanAsked | undefined {
  const last = request.answers.at(-1);
  if (last && last.decidedAt >= answer.decidedAt) return undefined;
  return { ...request, answers: [...request.answers, answer], version: request.version + 1 };
}

/** Where a request stands; on either side. */
export function statusOf(last: { readonly outcome: Outcome } | undefined): z.output<typeof HistoricPlanStatus> {
  return last?.outcome ?? 'asked';
}
