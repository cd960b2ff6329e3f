import { z } from 'zod';
import { Id, Line, LocalDate, Telephone } from '../fields';

/** What was wrong with a plan's entry: it never stood, it ended on another day than the Record says, or it has not ended. */
export const PlanCorrectionKind = z.enum(['entered-by-mistake', 'ended-on', 'not-ended']);

/** A plan's entry is to be set right where the recording went wrong (REC-11). */
export const PlanCorrectionProposed = z.strictObject({
  kind: z.literal('plan-correction'),
  childId: Id,
  planId: Id,
  correction: PlanCorrectionKind,
  to: LocalDate.optional().describe('the day it ended, for `ended-on`'),
});

/** Two entries are the same child: one is kept, the other becomes history that points at it (REC-03). */
export const ChildrenMergeProposed = z.strictObject({ kind: z.literal('children-merge'), keptChildId: Id, mergedChildId: Id });

/** Two entries that were joined are two children after all: what came from the other goes back to it, with the plans named (REC-03). */
export const ChildrenSplitProposed = z.strictObject({ kind: z.literal('children-split'), keptChildId: Id, mergedChildId: Id, planIds: z.array(Id) });

/** An agency is to be rung back on another number (ENQ-03). */
export const CallBackNumberProposed = z.strictObject({
  kind: z.literal('call-back-number'),
  agencyId: Id,
  label: Line,
  number: Telephone,
  replaces: Id.optional().describe('the number it takes the place of once it is in force'),
});

/** A sealed address is to be shown again to whoever reads the entry (REC-14). */
export const UnsealingProposed = z.strictObject({ kind: z.literal('address-unsealing'), childId: Id, addressKind: z.enum(['home', 'placement', 'temporary']), from: LocalDate });

/** Every change that one person cannot make alone. */
export const ProposedChange = z.discriminatedUnion('kind', [PlanCorrectionProposed, ChildrenMergeProposed, CallBackNumberProposed, UnsealingProposed, ChildrenSplitProposed]);
export type ProposedChange = z.output<typeof ProposedChange>;
