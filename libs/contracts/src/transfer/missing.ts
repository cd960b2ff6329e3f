import { z } from 'zod';
import { Code, Id, Instant, Line, Note, Version } from '../fields';

/** Signs that a child is missing (001 6.1). */
export const MissingIndicator = z.enum(['meetings-not-kept', 'routine-broken', 'home-uninhabited', 'no-explanation-from-others']);

/** What is done when a child with a plan is missing: nine steps of the key worker (001 6.3), three of the Unit (001 6.4). */
export const MissingStepName = z.enum([
  'team-manager-told', 'unit-told', 'core-group-told', 'family-and-friends-asked', 'police-told', 'work-and-pensions-considered', 'urgent-conference-considered', 'legal-advice-considered',
  'leaving-the-uk-considered', 'agencies-told', 'custodians-told', 'director-advised',
]);

export const MissingEnding = z.enum(['found', 'not-missing', 'no-longer-sought']);

export const MissingStatus = z.enum(['thought-missing', 'circulated', ...MissingEnding.options]);

/** How the child was, or may have been, seen: asked about, already on a Record elsewhere, or by somebody who says so. */
export const SightingKind = z.enum(['enquiry', 'on-record', 'person']);

/** A sign as it is given: who saw what, and when. */
export const MissingIndicatorGiven = z.strictObject({ indicator: MissingIndicator, seenBy: Line, seenAt: Instant, account: Note });

const recorded = { recordedAt: Instant, recordedBy: Line };

export const MissingIndicatorRecorded = z.strictObject({ ...MissingIndicatorGiven.shape, ...recorded });

/** A step: by whom and when it is due, and what became of it. */
export const MissingStepStanding = z.strictObject({
  step: MissingStepName,
  by: z.enum(['key-worker', 'unit']),
  rule: Line,
  dueAt: Instant.optional(),
  outcome: z.enum(['done', 'not-needed']).optional().describe('absent: still to be taken'),
  late: z.boolean().optional().describe('taken after it was due, or still not taken then'),
  at: Instant.optional(),
  whom: Line.optional(),
  account: Note.optional(),
  recordedBy: Line.optional(),
});

/** Whether a custodian has the circulation: `receipted` once their signed receipt is here. */
export const CirculatedTo = z.strictObject({ custodian: Code, dispatchId: Id, standing: Code });

export const CirculationOut = z.strictObject({ revision: Version, at: Instant, by: Line, sent: z.array(CirculatedTo), receipted: z.number().int().min(0) });

export const SightingTold = z.strictObject({
  sightingId: Id,
  kind: SightingKind,
  custodian: Code.optional().describe('from whom it came; absent where it was reported here'),
  seenAt: Instant,
  account: Note.optional(),
  ring: Line.optional().describe('whom to ring about it'),
  afterEnd: z.boolean(),
  ...recorded,
});

/** One time that a child with a plan was thought to be missing, with all that was done. */
export const MissingEpisodeTold = z.strictObject({
  missingId: Id,
  childId: Id,
  status: MissingStatus,
  since: Instant,
  openedAt: Instant,
  openedBy: Line,
  indicators: z.array(MissingIndicatorRecorded),
  steps: z.array(MissingStepStanding),
  circulations: z.array(CirculationOut),
  sightings: z.array(SightingTold),
  ended: z.strictObject({ how: MissingEnding, at: Instant, seenBy: Line.optional(), account: Note, ...recorded }).optional(),
  version: Version,
});

/** What every command on an episode answers with. */
export const MissingVersion = z.strictObject({ missingId: Id, status: MissingStatus, version: Version });

export const exampleMissing = {
  missingId: '9c0f4a1e-5d27-4b3a-8c61-2e7b9d4f0a13',
  childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
  indicator: { indicator: 'home-uninhabited' as const, seenBy: 'Ianthe Brockhollow', seenAt: '2026-03-02T09:10:00.000Z', account: 'No answer, curtains drawn, post on the mat' },
};

export const exampleMissingVersion = { missingId: exampleMissing.missingId, status: 'thought-missing' as const, version: 2 };
