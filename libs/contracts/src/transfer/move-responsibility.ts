import { z } from 'zod';
import { Code, Id, Instant, Line, Note } from '../fields';
import { defineCommand, defineQuery } from '../operation';
import { exampleMove, exampleMoveVersion, MoveVersion, ResponsibilityShown } from './move';

const { moveId, childId } = exampleMove;

export const handOverResponsibility = defineCommand({
  name: 'transfer.hand-over-responsibility',
  version: 1,
  owner: 'transfer-service',
  doc: 'One step of handing case responsibility over: the holder offers, the other authority undertakes it in writing or declines, and the holder lets go, or withdraws. The holder holds until it lets go (MOV-21, MOV-62). A key worker offers and withdraws.',
  http: { method: 'POST', path: '/moves/:moveId/responsibility' },
  changes: true,
  input: z.strictObject({ moveId: Id, step: z.enum(['offer', 'undertake', 'decline', 'let-go', 'withdraw']), reason: Note.optional().describe('of what is declined or withdrawn') }),
  output: MoveVersion,
  example: { input: { moveId, step: 'offer' }, output: exampleMoveVersion },
  refusals: [
    'move-not-found', 'move-not-open', 'responsibility-not-ours', 'responsibility-ours-already', 'responsibility-offered-already', 'responsibility-not-offered', 'responsibility-only-in-writing', 'responsibility-not-known',
    'undertaking-binds', 'handover-not-known', 'conference-held-there', 'declined-only-with-a-reason', 'key-worker-only-offers',
  ],
});

const Interval = z.strictObject({ custodian: Code, from: Instant, until: Instant.optional(), agreedBy: Line, inWriting: Id.optional().describe('the handover in whose letters it was agreed') });

const Handover = z.strictObject({
  handoverId: Id,
  moveId: Id,
  from: Code,
  to: Code,
  state: z.enum(['offered', 'undertaken', 'let-go', 'declined', 'withdrawn']),
  offeredAt: Instant,
  offeredBy: Line,
  undertakenAt: Instant.optional(),
  undertakenBy: Line.optional(),
  endedAt: Instant.optional(),
  reason: Note.optional(),
});

export const getResponsibility = defineQuery({
  name: 'transfer.get-responsibility',
  version: 1,
  owner: 'transfer-service',
  doc: 'Who holds case responsibility for a child who moves or has moved, from when to when and in whose letters it was agreed, and how it is being handed over (MOV-02, MOV-42, MOV-62).',
  http: { method: 'GET', path: '/responsibilities/:childId' },
  input: z.strictObject({ childId: Id }),
  output: z.strictObject({ childId: Id, now: ResponsibilityShown, intervals: z.array(Interval), handovers: z.array(Handover) }),
  example: {
    input: { childId },
    output: { childId, now: { says: 'ours', since: '2026-01-12T00:00:00.000Z' }, intervals: [{ custodian: 'northmoor', from: '2026-01-12T00:00:00.000Z', agreedBy: 'staff:key-worker' }], handovers: [] },
  },
  refusals: ['responsibility-not-known'],
});
