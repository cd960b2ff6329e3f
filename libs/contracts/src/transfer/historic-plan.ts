import { z } from 'zod';
import { Code, Id, Instant, Line, LocalDate, Note, Version } from '../fields';
import { Category } from '../register/plan';

/** Whether the parents were told that a historic plan is asked for; if not, because that would raise the risk to the child, and how (002 4.3). */
export const ParentsTold = z.union([z.strictObject({ told: z.literal(true), on: LocalDate }), z.strictObject({ told: z.literal(false), because: Note })]);

export const HistoricPlanOutcome = z.enum(['granted', 'granted-in-part', 'refused', 'not-known']);

export const HistoricPlanStatus = z.enum(['asked', ...HistoricPlanOutcome.options]);

/** An earlier plan as it is released: when it ran, and under which categories. */
export const ReleasedPlan = z.strictObject({ planId: Id, from: LocalDate, to: LocalDate, categories: z.array(Category) });

/** An answer, on either side: who decided, why, and what was released. */
export const HistoricPlanAnswer = z.strictObject({ outcome: HistoricPlanOutcome, reason: Note, decidedBy: Line, decidedAt: Instant, released: z.array(ReleasedPlan).max(40), receivedAt: Instant.optional() });

/** One request: of ours to another authority, or of theirs to us. The last answer holds. */
export const HistoricPlanTold = z.strictObject({
  requestId: Id,
  direction: z.enum(['asked-by-us', 'asked-of-us']),
  custodian: Code,
  status: HistoricPlanStatus,
  childId: Id.optional().describe('the child of our Record: whom we ask about, or about whom something was released'),
  reason: Note,
  parents: ParentsTold,
  at: Instant.describe('when it was asked for, or came'),
  askedBy: Line.optional(),
  answers: z.array(HistoricPlanAnswer),
  version: Version,
});

export const exampleHistoric = {
  requestId: '1d9e5c70-4b2a-4f68-9a37-c05d8e1f6b24',
  childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
  custodian: 'eastmere',
  reason: 'An assessment has begun after a referral by the school; the family says there was a plan where they lived before',
  plan: { planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03', from: '2019-04-01', to: '2020-02-01', categories: ['neglect' as const] },
};
