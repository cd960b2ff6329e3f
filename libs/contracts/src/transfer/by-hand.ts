import { z } from 'zod';
import { Code, Id, Instant, Line } from '../fields';
import { defineCommand, defineQuery } from '../operation';
import { Dispatch, exampleDispatch } from './dispatch';

const dispatchId = exampleDispatch.dispatchId;
const byHand = { dispatchId, direction: 'out', custodian: 'westmarsh', message: 'permanent-move-notified', urgent: true, status: 'by-hand', attempts: 0, at: exampleDispatch.at } as const;

export const getDispatch = defineQuery({
  name: 'transfer.get-dispatch',
  version: 1,
  owner: 'transfer-service',
  doc: 'One dispatch of ours with what it says, as long as it is kept: to write it, or to read it out on the telephone. Once it has arrived only ids are left.',
  http: { method: 'GET', path: '/dispatches/:dispatchId' },
  input: z.strictObject({ dispatchId: Id }),
  output: z.strictObject({ dispatch: Dispatch, payload: z.unknown().optional(), documentIds: z.array(Id) }),
  example: { input: { dispatchId }, output: { dispatch: byHand, payload: { reason: 'example' }, documentIds: [] } },
});

export const printDispatch = defineQuery({
  name: 'transfer.print-dispatch',
  version: 1,
  owner: 'transfer-service',
  doc: 'A dispatch of ours as a letter to the custodian it is for, in a PDF: while it is to be sent by hand, or was given up as undelivered. The letter is kept nowhere; that it was printed, and by whom, is on the trail. An address that is sealed is not in it.',
  http: { method: 'GET', path: '/dispatches/:dispatchId/letter' },
  input: z.strictObject({ dispatchId: Id }),
  output: z.strictObject({ dispatchId: Id, pages: z.number().int().positive(), pdf: z.base64(), sha256: z.string().regex(/^[\da-f]{64}$/u) }),
  example: { input: { dispatchId }, output: { dispatchId, pages: 1, pdf: 'JVBERi0xLjcK', sha256: 'f6b2e7b3c9d5b1b8e0a44f0ac3c5cf0c2b4f3f6b7a9d8e7c6b5a4d3c2b1a0f9e' } },
  refusals: ['dispatch-not-found', 'dispatch-not-by-hand', 'dispatch-erased', 'letter-glyph-missing', 'letter-not-settable'],
});

export const recordSentByHand = defineCommand({
  name: 'transfer.record-sent-by-hand',
  version: 1,
  owner: 'transfer-service',
  doc: 'Records that a dispatch was written, posted or read out to a custodian, to whom and when. What it said is erased here.',
  http: { method: 'POST', path: '/dispatches/:dispatchId/sent-by-hand' },
  input: z.strictObject({ dispatchId: Id, how: z.enum(['email', 'post', 'telephone']), sentAt: Instant, saidTo: Line.optional().describe('who took it, where it was read out') }),
  output: Dispatch,
  example: { input: { dispatchId, how: 'post', sentAt: '2026-03-01T15:00:00.000Z' }, output: { ...byHand, status: 'sent-by-hand', sentAt: '2026-03-01T15:00:00.000Z' } },
  refusals: ['dispatch-not-by-hand', 'sent-in-the-future'],
});

export const recordAnswerByHand = defineCommand({
  name: 'transfer.record-answer-by-hand',
  version: 1,
  owner: 'transfer-service',
  doc: 'Enters what another custodian said in writing or on the telephone, who of them said so and when. It is handled as if it had come through the interchange.',
  http: { method: 'POST', path: '/custodians/:code/answers' },
  input: z.strictObject({ code: Code, message: Code, messageVersion: z.number().int().positive().default(1), payload: z.looseObject({}), saidBy: Line, saidAt: Instant }),
  output: z.strictObject({ dispatchId: Id }),
  example: { input: { code: 'westmarsh', message: 'keys-announced', payload: {}, saidBy: 'Ottoline Farrant', saidAt: '2026-03-02T11:20:00.000Z' }, output: { dispatchId } },
  refusals: ['message-unknown', 'payload-not-accepted', 'said-in-the-future', 'not-by-hand'],
});
