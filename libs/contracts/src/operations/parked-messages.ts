import { z } from 'zod';
import { Code, Id, Instant, Line, Note, pageAnswer, pageRequest } from '../fields';
import { defineCommand, defineQuery } from '../operation';
import type { Service } from '../service';

/** A message that could not be handled: ids, what it was and why it stands here. Its body stays with its service. */
export const ParkedMessage = z.strictObject({
  messageId: Line,
  consumer: Line,
  pattern: Line,
  key: Line.optional(),
  seq: z.number().int().optional(),
  reason: Code,
  error: Line.describe("the error's class"),
  attempts: z.number().int(),
  parkedAt: Instant,
  status: z.enum(['parked', 'replayed', 'set-aside']),
});

const example = {
  messageId: '0a9c7f1e-6d0b-4b8d-9f13-2f7a1c5e3b0d',
  consumer: 'notification-service',
  pattern: 'enquiry.child-enquired-about.v1',
  key: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
  seq: 3,
  reason: 'attempts-exhausted',
  error: 'TypeError',
  attempts: 6,
  parkedAt: '2026-03-01T03:50:00.000Z',
  status: 'parked' as const,
};

const changed = z.strictObject({ messageId: Line, status: ParkedMessage.shape.status });

/** The three operations on one service's parked messages: list, replay, set aside. */
export function parkedMessagesOf(service: Service) {
  const noun = service.replace('-service', '');
  return {
    list: defineQuery({
      name: `${noun}.list-parked-messages`,
      version: 1,
      owner: service,
      doc: `The messages parked by ${service}, newest first: ids and reasons only.`,
      http: { method: 'GET', path: `/operations/${service}/parked-messages` },
      input: z.strictObject({ status: ParkedMessage.shape.status.optional(), ...pageRequest }),
      output: z.strictObject({ parked: z.array(ParkedMessage), ...pageAnswer }),
      example: { input: {}, output: { parked: [example] } },
    }),
    replay: defineCommand({
      name: `${noun}.replay-parked-message`,
      version: 1,
      owner: service,
      doc: 'Gives a parked message to its handler again, once.',
      http: { method: 'POST', path: `/operations/${service}/parked-messages/:messageId/replay` },
      input: z.strictObject({ messageId: Id }),
      output: changed,
      example: { input: { messageId: example.messageId }, output: { messageId: example.messageId, status: 'replayed' } },
      refusals: ['message-not-parked', 'message-not-from-its-owner'],
    }),
    setAside: defineCommand({
      name: `${noun}.set-aside-parked-message`,
      version: 1,
      owner: service,
      doc: 'Decides, with the reason, that a parked message is not to be handled; what waits behind it goes on.',
      http: { method: 'POST', path: `/operations/${service}/parked-messages/:messageId/set-aside` },
      input: z.strictObject({ messageId: Id, reason: Note }),
      output: changed,
      example: { input: { messageId: example.messageId, reason: 'Test message' }, output: { messageId: example.messageId, status: 'set-aside' } },
      refusals: ['message-not-parked'],
    }),
  };
}
