import { z } from 'zod';
import { ForeignId, Id, Instant, Line, LocalDate, Note } from '../fields';
import { PlanCorrectionKind } from '../second-person';
import { Address, childDetails, exampleAddress, exampleDetails } from './child-details';
import { CaseHolding, PlacedElsewhere, Plan, Recorded, SocialCareCase, StrategyDiscussion } from './plan';

/** Which two persons decided on a change that one cannot make alone, why and when. */
const byTwo = { reason: Note, begunBy: Line, approvedBy: Line, at: Instant };

/** A plan's entry that was set right, as it was before (REC-11). One entered by mistake is here only. */
export const PlanCorrection = z.strictObject({ correction: PlanCorrectionKind, was: Plan, ...byTwo });

/** An entry that turned out to be the same child and was joined into this one; and where that was wrong, how it was taken apart again. */
export const MergedEntry = z.strictObject({ childId: Id, authorityChildId: ForeignId.optional(), ...byTwo, split: z.strictObject(byTwo).optional() });

/** A child's whole entry on the Record, as it is now or as it stood (REC-01). */
export const Child = z.strictObject({
  childId: Id,
  ...childDetails,
  addresses: z.array(Address),
  cases: z.array(SocialCareCase),
  plans: z.array(Plan),
  caseHoldings: z.array(CaseHolding).optional().describe('as moves between authorities said, first to last; absent: here, or with the authority whose plan it is'),
  placedElsewhere: z.array(PlacedElsewhere).optional().describe('one for each move, first to last'),
  missingSince: LocalDate.optional().describe('absent: not missing, as far as the Record knows'),
  strategyDiscussions: z.array(StrategyDiscussion).optional(),
  planCorrections: z.array(PlanCorrection).optional(),
  mergedFrom: z.array(MergedEntry).optional(),
  mergedInto: Id.optional().describe('the entry that is kept: this one is history'),
  ...Recorded,
});

export const exampleChild: z.input<typeof Child> = {
  childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
  ...exampleDetails,
  addresses: [exampleAddress],
  cases: [],
  plans: [],
  version: 1,
  recordedAt: '2026-02-03T09:12:44.000Z',
  recordedBy: 'staff:custodian',
};

/** What every command on a child answers with: which child, and its new version. */
export const ChildVersion = z.strictObject({ childId: Id, version: z.number().int().positive() });

export const exampleVersion = { childId: exampleChild.childId, version: 2 };
