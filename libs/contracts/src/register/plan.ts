import { z } from 'zod';
import { Code, Id, Instant, Line, LocalDate, Note, Telephone } from '../fields';
import { OutcomeThere } from '../transfer/removal-cleared';
import { StayEndedBecause } from '../transfer/stay-ended';

export const Category = z.enum(['physical', 'emotional', 'sexual', 'neglect']);

/** One or more categories, as the chair decided them (REC-04). */
export const Categories = z.array(Category).min(1).max(4).refine((all) => new Set(all).size === all.length, { error: 'each category once' });

/** A person at a conference or in a core group: from the directory by id, or from elsewhere by name (REC-06). */
export const Member = z.strictObject({
  workerId: Id.optional(),
  name: Line,
  role: Line,
  agency: Line,
  phone: Telephone.optional(),
  email: z.email().max(254).optional(),
});

/** The categories decided at one conference, by whom and when. */
export const CategoryDecision = z.strictObject({ categories: Categories, conferenceId: Id.optional(), decidedBy: Line, decidedOn: LocalDate });

/** Another authority that holds the plan of a child who is here. */
export const HomeAuthority = z.strictObject({
  code: Code.optional().describe('its code in the directory of custodians'),
  name: Line,
  custodianPhone: Telephone,
  keyWorkerName: Line,
  keyWorkerPhone: Telephone,
});

/** How a plan of this authority's own came to end after a move: what was decided, where and when (MOV-26). */
export const Removal = z.strictObject({ moveId: Id, code: Code, authority: Line, conferenceOn: LocalDate, minutesReceivedOn: LocalDate, outcome: OutcomeThere });

/** That from an instant an authority held case responsibility, until the next was said to (MOV-42, MOV-62). */
export const CaseHolding = z.strictObject({
  moveId: Id,
  code: Code,
  authority: Line,
  custodianPhone: Telephone,
  from: Instant,
  here: z.literal(true).optional().describe('it is this authority'),
});

/** Where a child stays or has gone to away from the area, as a move between authorities says: never the address, which is among the child's. */
export const PlacedElsewhere = z.strictObject({
  moveId: Id,
  basis: z.enum(['temporary', 'permanent']),
  code: Code.describe('of the authority there, in the directory of custodians'),
  authority: Line,
  custodianPhone: Telephone,
  keyWorkerName: Line.optional().describe('who is to be rung there'),
  keyWorkerPhone: Telephone.optional(),
  from: LocalDate,
  to: LocalDate.optional().describe('absent: the child is there now'),
});

/** Who holds case responsibility where it is another authority, and whom to ring there. */
export const CaseHolder = z.strictObject({
  code: Code.optional(),
  authority: Line,
  custodianPhone: Telephone,
  keyWorkerName: Line.optional(),
  keyWorkerPhone: Telephone.optional(),
  since: LocalDate,
});

/** Why the plan stands on this Record (REC-05). */
export const PlanBasis = z.enum(['conference', 'temporary-resident', 'pending-moving-in-conference']);

export const Plan = z.strictObject({
  planId: Id,
  basis: PlanBasis,
  from: LocalDate,
  to: LocalDate.optional(),
  startedByConferenceId: Id.optional(),
  endedByConferenceId: Id.optional(),
  endReason: Note.optional(),
  firstCategories: CategoryDecision.optional(),
  latestCategories: CategoryDecision.optional(),
  leadWorkerId: Id.optional(),
  coreGroup: z.array(Member),
  coreGroupMeetings: z.array(z.strictObject({ heldOn: LocalDate })).optional().describe('first to last'),
  homeAuthority: HomeAuthority.optional(),
  moveId: Id.optional().describe('of a plan elsewhere: the move it was entered by, and by which alone it leaves'),
  removal: Removal.optional(),
  stayEnded: z.strictObject({ moveId: Id, because: StayEndedBecause }).optional().describe('of a plan elsewhere: why the child is here no longer'),
});

/** A strategy discussion about a child; where it led to a Section 47 enquiry, what came of that. */
export const StrategyDiscussion = z.strictObject({
  discussionId: Id,
  heldOn: LocalDate,
  recordedAt: Instant,
  section47: z.boolean().describe('it starts a Section 47 enquiry'),
  conferenceId: Id.optional().describe('the initial conference that followed'),
  ended: z.strictObject({ on: LocalDate, reason: Note }).optional().describe('the enquiry ended without need of a conference'),
});

/** A case open to children's social care, and who leads it. */
export const SocialCareCase = z.strictObject({ openedOn: LocalDate, closedOn: LocalDate.optional(), leadWorkerId: Id, closeReason: Note.optional() });

export const Recorded = { version: z.number().int().positive(), recordedAt: Instant, recordedBy: Line };

export const exampleMember = { name: 'Dr Ottoline Marsh-Lund', role: 'GP', agency: 'Tanpits Surgery', phone: '0161 496 0102' };
