import { z } from 'zod';
import { Code, Id, Instant, Line, LocalDate, Note, Version } from '../fields';
import { Categories } from '../register/plan';
import { OutcomeThere } from './removal-cleared';

/** A child of ours who goes to another area, or a child with a plan elsewhere who comes here; for a time or for good. */
export const MoveKind = z.enum(['temporary-out', 'permanent-out', 'temporary-in', 'permanent-in']);
export type MoveKind = z.output<typeof MoveKind>;

/** Where a move stands: follows from its steps. `unconfirmed`: another authority says that a child of ours is there. `asked-back`: what responsibility is held here goes home before the child leaves the Record. */
export const MoveStatus = z.enum(['unconfirmed', 'told', 'on-record-there', 'coming', 'on-record-here', 'conference-held', 'asked-back', 'completed', 'ended']);
export type MoveStatus = z.output<typeof MoveStatus>;

/** Everything a move is told to have come to but its completion. */
export const MoveEnding = z.enum(['returned-home', 'moved-on', 'became-permanent', 'same-move', 'plan-ended', 'turned-18', 'opened-in-error', 'refused', 'wrong-authority']);
export type MoveEnding = z.output<typeof MoveEnding>;

/** What has to be done in a move (Section 9, 5.1 – 5.13). */
export const MoveStepName = z.enum([
  'unit-told', 'receiving-office-informed', 'core-group-informed', 'custodian-told', 'inclusion-confirmed', 'stay-decided',
  'safeguarding-considered', 'telephoned', 'chair-informed', 'interim-responsibility-considered', 'earlier-minutes-forwarded', 'conference-asked',
  'agencies-told-counterparts', 'attendance', 'receiving-conference-held', 'receiving-minutes', 'removed', 'members-told',
  'on-record', 'agencies-informed', 'team-manager-aware', 'reviewed-at-first-conference',
  'conference-arranged', 'team-notified', 'placing-key-worker-consulted', 'invitees-to-chair', 'agencies-told-to-get-records', 'assessment-expected', 'outcome-told',
]);
export type MoveStepName = z.output<typeof MoveStepName>;

/** The conference in the receiving area, and what it decided. */
export const ReceivingConference = z.strictObject({ on: LocalDate, chair: Line, outcome: OutcomeThere, categories: Categories.optional() });

/** The conference as it is arranged. */
export const ArrangedConference = z.strictObject({ on: LocalDate, place: Line.optional() });

/** A step as a person takes it. `agency`: of a step that each agency confirms. */
export const MoveStepTaken = z.strictObject({ step: MoveStepName, outcome: z.enum(['done', 'not-needed']), at: Instant, agency: Line.optional(), whom: Line.optional(), account: Note.optional() });

export const MoveVersion = z.strictObject({ moveId: Id, status: MoveStatus, version: Version });

/** Who holds case responsibility, as a screen says it: also while it is being handed over (ADR 25). */
export const ResponsibilityShown = z.strictObject({
  says: z.enum(['ours', 'ours-offered', 'ours-undertaken-by-them', 'theirs', 'theirs-as-told', 'theirs-offered-to-us', 'theirs-ours-once-they-let-go', 'nobody-has-to']),
  since: Instant.optional(),
  with: Code.optional().describe('the other authority'),
  handoverId: Id.optional(),
});

export const exampleMove = { moveId: '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b07', childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', to: 'eastmere' };
export const exampleAddressThere = { kind: 'temporary' as const, lines: ['2 Saltings Lane', 'Eastmere'], postcode: 'ZZ98 1AB', from: '2026-03-02' };
export const exampleMoveVersion = { moveId: exampleMove.moveId, status: 'told' as const, version: 1 };
