import { z } from 'zod';
import { defineEvent } from '../event';
import { Code, Id, Instant } from '../fields';
import { exampleMove, MoveKind } from './move';

const { moveId, childId } = exampleMove;

/** What there is to know of a move. `not-on-record`: the Record refuses to show it, and people see to it. */
export const MoveToldOf = z.enum([
  'opened', 'arrival-told', 'included-there', 'refused-there', 'wrong-authority', 'coming', 'on-record', 'not-on-record', 'asked-for-conference', 'conference-arranged', 'conference-held', 'minutes-received',
  'responsibility-offered', 'responsibility-undertaken', 'responsibility-declined', 'responsibility-passed', 'responsibility-withdrawn', 'removed', 'ended', 'corrected', 'told-anew', 'allegation',
]);

export const moveToldOf = defineEvent({
  name: 'transfer.move-told-of',
  version: 1,
  owner: 'transfer-service',
  listeners: ['notification-service'],
  stream: 'transfer-move',
  keyField: 'moveId',
  doc: 'There is something to know of a child who moves between authorities (Section 9, 5).',
  payload: z.object({ moveId: Id, kind: MoveKind, what: MoveToldOf, childId: Id.optional(), forWorkerId: Id.optional().describe('who led the work with the child when the move was begun') }),
  example: { moveId, kind: 'temporary-out', what: 'opened', childId },
});

export const moveLimitPassed = defineEvent({
  name: 'transfer.move-limit-passed',
  version: 1,
  owner: 'transfer-service',
  listeners: ['notification-service'],
  stream: 'transfer-deadline-passed',
  keyField: 'deadlineId',
  doc: 'A step of a move is overdue.',
  payload: z.object({ deadlineId: z.string().max(120), kind: Code, moveId: Id, childId: Id.optional(), forWorkerId: Id.optional(), forRole: Code.optional(), dueAt: Instant }),
  example: { deadlineId: `${moveId}:unit-told`, kind: 'move-unit-told', moveId, childId, dueAt: '2026-03-03T23:59:59.999Z' },
});
