import { defineCommand, defineEvent, defineQuery } from '@custodian/contracts';
import type { Messages } from '@custodian/messaging';
import { z } from 'zod';

/** A small catalogue: enquiry-service announces, notification-service listens and answers. */
export const noticed = defineEvent({
  name: 'enquiry.noticed',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['notification-service'],
  stream: 'trial-child',
  keyField: 'childId',
  doc: 'Something the listener acts on.',
  payload: z.object({ childId: z.string(), n: z.number().int() }),
  example: { childId: 'c', n: 1 },
});

export const unheard = defineEvent({
  name: 'enquiry.unheard',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['register-service'],
  stream: 'trial-child',
  keyField: 'childId',
  doc: 'Of the same stream, for somebody else.',
  payload: z.object({ childId: z.string() }),
  example: { childId: 'c' },
});

export const echo = defineQuery({
  name: 'notification.echo',
  version: 1,
  owner: 'notification-service',
  doc: 'Gives back what it was given.',
  input: z.strictObject({ text: z.string() }),
  output: z.strictObject({ text: z.string() }),
  example: { input: { text: 'a' }, output: { text: 'a' } },
});

export const note = defineCommand({
  name: 'notification.note',
  version: 1,
  owner: 'notification-service',
  doc: 'Writes something down.',
  input: z.strictObject({ text: z.string() }),
  output: z.strictObject({ text: z.string() }),
  example: { input: { text: 'a' }, output: { text: 'a' } },
});

export const messages: Messages = { operations: [echo, note], events: [noticed, unheard] };
