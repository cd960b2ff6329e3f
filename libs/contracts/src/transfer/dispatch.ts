import { z } from 'zod';
import { Code, Id, Instant } from '../fields';

export const OutgoingStatus = z.enum(['waiting', 'sent', 'receipted', 'undelivered', 'by-hand', 'sent-by-hand']);
export const IncomingStatus = z.enum(['arrived', 'handled', 'parked', 'set-aside']);

/** A dispatch as its list shows it: ids, states and instants, nothing that was said. */
export const Dispatch = z.strictObject({
  dispatchId: Id,
  direction: z.enum(['out', 'in']),
  custodian: Code.describe('the other authority'),
  message: Code.optional().describe('absent where nobody here knows such a message'),
  urgent: z.boolean(),
  status: z.union([OutgoingStatus, IncomingStatus]),
  seq: z.number().int().positive().optional(),
  attempts: z.number().int().min(0).describe('how often it was sent, or came'),
  at: Instant.describe('when it was decided on, or was durably here'),
  sentAt: Instant.optional(),
  receiptedAt: Instant.optional(),
  undeliveredAt: Instant.optional(),
  reason: Code.optional().describe('why it is parked'),
  moveId: Id.optional(),
  childId: Id.optional(),
});

export const exampleDispatch: z.input<typeof Dispatch> = {
  dispatchId: 'b1f7c3de-2f0a-4f5e-9c84-3f9d8e1b6a20',
  direction: 'out',
  custodian: 'eastvale',
  message: 'permanent-move-notified',
  urgent: true,
  status: 'receipted',
  seq: 12,
  attempts: 1,
  at: '2026-03-01T10:00:00.000Z',
  sentAt: '2026-03-01T10:00:00.080Z',
  receiptedAt: '2026-03-01T10:00:00.310Z',
};
