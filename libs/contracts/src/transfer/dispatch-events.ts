import { z } from 'zod';
import { defineEvent } from '../event';
import { Code, Id } from '../fields';

const dispatch = {
  dispatchId: Id,
  to: Code.describe('the other authority'),
  message: Code,
  urgent: z.boolean().describe('about a child at risk'),
  byHand: z.literal(true).optional().describe('they are reached in writing or by telephone only'),
  moveId: Id.optional(),
  childId: Id.optional(),
};
const example = { dispatchId: 'b1f7c3de-2f0a-4f5e-9c84-3f9d8e1b6a20', to: 'eastvale', message: 'permanent-move-notified', urgent: true, childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10' };
const common = { version: 1, owner: 'transfer-service', listeners: ['notification-service'], stream: 'dispatch', keyField: 'dispatchId', payload: z.object(dispatch), example } as const;

export const dispatchUnreceipted = defineEvent({
  ...common,
  name: 'transfer.dispatch-unreceipted',
  doc: 'Something about a child at risk went to another custodian an hour ago, and they have not signed for it, or nobody has recorded that they were told: somebody rings them.',
});

export const dispatchUndelivered = defineEvent({
  ...common,
  name: 'transfer.dispatch-undelivered',
  doc: 'Another custodian has not signed for a dispatch in all the time it may take: people find another way. It stays ready to be sent should they ask for it.',
});

export const dispatchByHand = defineEvent({
  ...common,
  name: 'transfer.dispatch-by-hand',
  doc: 'Another custodian is reached in writing only: a person sends this dispatch and records how. Something urgent is read out to them at once.',
});

export const dispatchSettled = defineEvent({
  ...common,
  name: 'transfer.dispatch-settled',
  doc: 'A dispatch that people were to see to has arrived, or somebody has recorded how they sent it: nobody needs to see to it any more.',
});

export const dispatchParked = defineEvent({
  ...common,
  name: 'transfer.dispatch-parked',
  doc: 'Something another custodian said is here, and could not be handled: it stands with its reason until somebody has it handled again.',
  payload: z.object({ dispatchId: Id, from: Code, reason: Code }),
  example: { dispatchId: example.dispatchId, from: 'eastvale', reason: 'not-understood' },
});
