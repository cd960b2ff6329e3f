import { z } from 'zod';
import { allegationReceived, WorkerToRing } from '../between';
import { Id, Instant, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { AddressGiven } from '../register/child-details';
import { exampleMove, exampleMoveVersion, MoveStepTaken, MoveVersion } from './move';

const { moveId } = exampleMove;

export const recordMoveStep = defineCommand({
  name: 'transfer.record-move-step',
  version: 1,
  owner: 'transfer-service',
  doc: 'Records a step of a move as taken, with who was told or what was decided, or as not needed, with the reason (Section 9, 5). That the team manager is aware only a team manager records, for themselves (MOV-43).',
  http: { method: 'POST', path: '/moves/:moveId/steps' },
  changes: true,
  input: z.strictObject({ moveId: Id, ...MoveStepTaken.shape }),
  output: MoveVersion,
  example: { input: { moveId, step: 'core-group-informed', outcome: 'done', at: '2026-03-02T10:20:00.000Z', whom: 'All five, by e-mail' }, output: exampleMoveVersion },
  refusals: [
    'move-not-found', 'move-not-open', 'step-of-another-move', 'step-shown-by-the-move', 'step-taken-already', 'step-is-always-needed', 'not-needed-only-with-a-reason', 'whom-was-told-is-recorded',
    'what-was-decided-is-recorded', 'agency-is-named', 'agency-not-involved', 'removed-only-after-conference-and-minutes', 'step-in-the-future', 'only-a-team-manager-is-aware-for-themselves', 'step-is-not-the-chairs',
  ],
});

export const correctMove = defineCommand({
  name: 'transfer.correct-move',
  version: 1,
  owner: 'transfer-service',
  doc: 'Puts right what was told of a move, at any time, on both sides. What had been said is kept.',
  http: { method: 'POST', path: '/moves/:moveId/corrections' },
  changes: true,
  input: z.strictObject({ moveId: Id, movedOn: LocalDate.optional(), addressThere: AddressGiven.optional(), because: Note }),
  output: MoveVersion,
  example: { input: { moveId, movedOn: '2026-03-01', because: 'The landlord confirms the day' }, output: exampleMoveVersion },
  refusals: ['move-not-found', 'correction-names-something', 'date-in-the-future'],
});

export const reportAllegation = defineCommand({
  name: 'transfer.report-allegation',
  version: 1,
  owner: 'transfer-service',
  doc: 'Tells the home authority of an allegation about a child who is staying here. The responsibility to investigate is this authority’s (MOV-45).',
  http: { method: 'POST', path: '/moves/:moveId/allegations' },
  changes: true,
  input: z.strictObject({ moveId: Id, receivedAt: Instant, what: Note, investigatedBy: WorkerToRing }),
  output: MoveVersion,
  example: { input: { ...allegationReceived.example, moveId }, output: { ...exampleMoveVersion, status: 'on-record-here' } },
  refusals: ['move-not-found', 'move-not-open', 'move-goes-the-other-way', 'step-in-the-future'],
});
