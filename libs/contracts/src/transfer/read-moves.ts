import { z } from 'zod';
import { ChildOnTheMove, exampleChildOnTheMove, Invitee, RightAuthority, WorkerToRing } from '../between';
import { Code, Id, Instant, Line, LocalDate, Note, pageAnswer, pageRequest, Version } from '../fields';
import { defineQuery } from '../operation';
import { AddressGiven } from '../register/child-details';
import { ArrangedConference, exampleMove, exampleMoveVersion, MoveEnding, MoveKind, MoveStatus, MoveStepName, ReceivingConference, ResponsibilityShown } from './move';

const { moveId, childId, to } = exampleMove;

const MoveStepStanding = z.strictObject({
  step: MoveStepName,
  by: z.enum(['key-worker', 'team-manager', 'unit', 'chair']),
  rule: Line,
  dueAt: Instant.optional(),
  late: z.boolean().optional().describe('done after it was due, or still not done then'),
  outcome: z.enum(['done', 'not-needed']).optional().describe('absent: still to be done'),
  at: Instant.optional(),
  whom: Line.optional(),
  account: Note.optional(),
  recordedBy: Line.optional(),
  agenciesLeft: z.array(Line).optional().describe('those that have not confirmed it yet'),
});

const Ended = z.strictObject({ because: MoveEnding, on: LocalDate, at: Instant, by: Line, reason: Note.optional() });

const Correction = z.strictObject({
  correctionId: Id,
  at: Instant,
  by: Line,
  because: Note,
  movedOn: z.strictObject({ was: LocalDate, is: LocalDate }).optional(),
  addressThere: z.strictObject({ was: AddressGiven.optional(), is: AddressGiven }).optional(),
});

/** One move with all that was done in it. */
export const MoveTold = z.strictObject({
  moveId: Id,
  moveIds: z.array(Id).describe('every id it is known by on either side'),
  kind: MoveKind,
  status: MoveStatus,
  other: Code.describe('the other authority'),
  childId: Id.optional(),
  planId: Id.optional(),
  awareAt: Instant,
  movedOn: LocalDate,
  until: LocalDate.optional(),
  openedAt: Instant,
  openedBy: Line,
  continues: Id.optional().describe('the stay it takes the place of'),
  togetherWith: z.array(Id),
  child: ChildOnTheMove.optional(),
  steps: z.array(MoveStepStanding),
  dispatches: z.array(z.strictObject({ dispatchId: Id, message: Code, standing: Code, at: Instant })).describe('what went to the other custodian, in order, and whether they have signed for it'),
  answered: z.strictObject({ answer: z.enum(['included', 'refused', 'wrong-authority']), at: Instant, reason: Note.optional(), rightAuthority: RightAuthority.optional() }).optional(),
  conferenceAsked: z.strictObject({ at: Instant, because: Note.optional(), invitees: z.array(Invitee).optional() }).optional(),
  earlierMinutes: z.strictObject({ at: Instant, documentIds: z.array(Id) }).optional(),
  arranged: ArrangedConference.optional(),
  conference: ReceivingConference.optional(),
  minutes: z.strictObject({ at: Instant, on: LocalDate, documentIds: z.array(Id) }).optional(),
  askedBack: Ended.optional(),
  ended: Ended.optional(),
  completed: z.strictObject({ at: Instant, by: Line, on: LocalDate }).optional(),
  corrections: z.array(Correction),
  allegations: z.array(z.strictObject({ receivedAt: Instant, what: Note, investigatedBy: WorkerToRing, at: Instant })),
  refusedByRecord: Code.optional().describe('why the Record does not show it as it is: people see to it'),
  responsibility: ResponsibilityShown.optional(),
  version: Version,
});

export const getMove = defineQuery({
  name: 'transfer.get-move',
  version: 1,
  owner: 'transfer-service',
  doc: 'One move: every step with its limit and whoever took it, what went to the other custodian and whether it arrived, and who holds responsibility.',
  http: { method: 'GET', path: '/moves/:moveId' },
  input: z.strictObject({ moveId: Id }),
  output: MoveTold,
  example: {
    input: { moveId },
    output: {
      ...exampleMoveVersion, moveIds: [moveId], kind: 'temporary-out', other: to, childId, awareAt: '2026-03-02T09:10:00.000Z', movedOn: '2026-03-02', openedAt: '2026-03-02T09:25:00.000Z', openedBy: 'staff:key-worker',
      togetherWith: [], child: exampleChildOnTheMove, corrections: [], allegations: [],
      steps: [{ step: 'unit-told', by: 'key-worker', rule: 'MOV-01', dueAt: '2026-03-03T23:59:59.999Z', outcome: 'done', late: false, at: '2026-03-02T09:25:00.000Z' }],
      dispatches: [{ dispatchId: 'b1f7c3de-2f0a-4f5e-9c84-3f9d8e1b6a20', message: 'temporary-inclusion-asked', standing: 'receipted', at: '2026-03-02T09:25:00.000Z' }],
      responsibility: { says: 'ours', since: '2026-01-12T00:00:00.000Z' },
    },
  },
  refusals: ['move-not-found'],
});

export const listMoves = defineQuery({
  name: 'transfer.list-moves',
  version: 1,
  owner: 'transfer-service',
  doc: 'The moves of this authority by ids, newest first: those still open, those of one kind, or those of one child.',
  http: { method: 'GET', path: '/moves' },
  input: z.strictObject({ open: z.enum(['true', 'false']).optional(), kind: MoveKind.optional(), childId: Id.optional(), ...pageRequest }),
  output: z.strictObject({ moves: z.array(z.strictObject({ moveId: Id, childId: Id.optional(), kind: MoveKind, status: MoveStatus, other: Code, movedOn: LocalDate, openedAt: Instant })), ...pageAnswer }),
  example: { input: { open: 'true' }, output: { moves: [{ moveId, childId, kind: 'temporary-out', status: 'told', other: to, movedOn: '2026-03-02', openedAt: '2026-03-02T09:25:00.000Z' }] } },
});
