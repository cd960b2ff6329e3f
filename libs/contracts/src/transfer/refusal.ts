import { z } from 'zod';
import { Code, Id, Instant, pageAnswer, pageRequest } from '../fields';
import { defineEvent } from '../event';
import { defineQuery } from '../operation';

/** Why something that came through the interchange was not taken. */
export const DispatchRefusalCode = z.enum([
  'unreadable', 'too-large', 'header-not-allowed', 'algorithm-not-allowed', 'key-unknown', 'key-not-yet-valid', 'key-retired', 'key-revoked', 'signature-wrong', 'recipient-wrong',
  'content-not-for-us', 'content-altered', 'sender-not-the-mailbox', 'recipient-unknown', 'id-used-for-another', 'replayed',
  'sequence-used-for-another', 'receipt-for-nothing-sent', 'not-the-interchange', 'content-not-as-agreed', 'document-not-as-announced',
]);
export type DispatchRefusalCode = z.output<typeof DispatchRefusalCode>;

/** Something that was not taken: what was wrong, and what it claimed to be, unproven. */
export const DispatchRefusal = z.strictObject({ refusalId: Id, code: DispatchRefusalCode, claimedFrom: Code.optional(), dispatchId: Id.optional(), at: Instant });

const example = { refusalId: '9a7e2b11-3c58-4d1f-a0fb-6f1f6a3b8c01', code: 'signature-wrong' as const, claimedFrom: 'eastvale', dispatchId: 'b1f7c3de-2f0a-4f5e-9c84-3f9d8e1b6a20', at: '2026-03-01T03:04:02.120Z' };

export const dispatchRefused = defineEvent({
  name: 'transfer.dispatch-refused',
  version: 1,
  owner: 'transfer-service',
  listeners: ['notification-service'],
  stream: 'dispatch-refusal',
  keyField: 'refusalId',
  doc: 'Something came that is not what it says it is, or too often: the designated manager looks into it. Many of one kind in an hour are told of as the first twenty; the list has them all.',
  payload: z.object({ refusalId: Id, code: DispatchRefusalCode, claimedFrom: Code.optional() }),
  example: { refusalId: example.refusalId, code: example.code, claimedFrom: example.claimedFrom },
});

export const listRefusals = defineQuery({
  name: 'transfer.list-refusals',
  version: 1,
  owner: 'transfer-service',
  doc: 'What came through the interchange and was not taken, newest first.',
  http: { method: 'GET', path: '/dispatch-refusals' },
  input: z.strictObject({ code: DispatchRefusalCode.optional(), ...pageRequest }),
  output: z.strictObject({ refusals: z.array(DispatchRefusal), ...pageAnswer }),
  example: { input: {}, output: { refusals: [example] } },
});
