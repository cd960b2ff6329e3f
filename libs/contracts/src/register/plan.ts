import { z } from 'zod';
import { Id, Instant, Line, LocalDate, Note, Telephone } from '../fields';

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
export const HomeAuthority = z.strictObject({ name: Line, custodianPhone: Telephone, keyWorkerName: Line, keyWorkerPhone: Telephone });

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
  homeAuthority: HomeAuthority.optional(),
});

/** A case open to children's social care, and who leads it. */
export const SocialCareCase = z.strictObject({ openedOn: LocalDate, closedOn: LocalDate.optional(), leadWorkerId: Id, closeReason: Note.optional() });

export const Recorded = { version: z.number().int().positive(), recordedAt: Instant, recordedBy: Line };

export const exampleMember = { name: 'Dr Ottoline Marsh-Lund', role: 'GP', agency: 'Tanpits Surgery', phone: '0161 496 0102' };
