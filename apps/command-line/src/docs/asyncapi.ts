import { type AnyEvent, type AnyOperation, catalogue, patternOf } from '@custodian/contracts';
import type { Schema } from './additive';
import { schemaOf } from './json-schema';

interface Message {
  readonly payload: Schema;
  readonly [field: string]: unknown;
}

const carried = {
  type: 'object',
  required: ['actor'],
  properties: {
    actor: { type: 'object', description: 'on whose behalf: an id and roles, never a name' },
    idempotencyKey: { type: 'string', description: 'commands: the same when sent again; the message id where absent' },
    ifMatch: { type: 'integer', description: 'the version a change was decided on' },
    key: { type: 'string', description: 'events: whose order is kept, such as a child’s id' },
    seq: { type: 'integer', description: 'events: the place in that order, from 1' },
    traceparent: { type: 'string', description: 'W3C trace context' },
  },
};

/** The AsyncAPI 3.0 document of the internal bus: every event, command and query of the catalogue. */
export function asyncApiDocument() {
  const { events, operations } = catalogue;
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Custodian, internal bus',
      version: '1.0.0',
      description: 'One virtual host of RabbitMQ for each authority. Messages carry ids, never a name, an address or a birth date, but for the queries whose answers are about a person.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries([...events.map(channelOfEvent), ...operations.map(channelOfOperation)]),
    operations: Object.fromEntries([...events, ...operations].flatMap(endsOf)),
    components: { messages: Object.fromEntries([...events.map(messageOfEvent), ...operations.flatMap(messagesOfOperation)]) },
  };
}

function channelOfEvent(event: AnyEvent): [string, object] {
  const pattern = patternOf(event);
  return [
    pattern,
    {
      address: `${event.stream}.${pattern}`,
      description: `Topic exchange \`events\`. Order is kept for each ${event.keyField}.`,
      messages: { [pattern]: { $ref: `#/components/messages/${pattern}` } },
    },
  ];
}

function channelOfOperation(operation: AnyOperation): [string, object] {
  const pattern = patternOf(operation);
  const parts = [pattern, `${pattern}.answer`];
  return [
    pattern,
    {
      address: pattern,
      description: `Direct exchange \`operations\`, to ${operation.owner}.`,
      messages: Object.fromEntries(parts.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
    },
  ];
}

function endsOf(message: AnyEvent | AnyOperation): [string, object][] {
  const pattern = patternOf(message);
  const channel = { $ref: `#/channels/${pattern}` };
  const messages = [{ $ref: `#/channels/${pattern}/messages/${pattern}` }];
  if (message.kind !== 'event') {
    const reply = { channel, messages: [{ $ref: `#/channels/${pattern}/messages/${pattern}.answer` }] };
    return [[`${message.owner}/answers/${pattern}`, { action: 'receive', channel, messages, reply, summary: message.doc }]];
  }
  const summary = message.doc;
  return [
    [`${message.owner}/announces/${pattern}`, { action: 'send', channel, messages, summary }],
    ...message.listeners.map((listener): [string, object] => [`${listener}/hears/${pattern}`, { action: 'receive', channel, messages, summary }]),
  ];
}

function messageOfEvent(event: AnyEvent): [string, Message] {
  const pattern = patternOf(event);
  return [pattern, { name: pattern, summary: event.doc, headers: carried, payload: schemaOf(event.payload, 'output'), examples: [{ payload: event.example }] }];
}

function messagesOfOperation(operation: AnyOperation): [string, Message][] {
  const pattern = patternOf(operation);
  const { input, output } = operation.example;
  return [
    [pattern, { name: pattern, summary: operation.doc, headers: carried, payload: schemaOf(operation.input, 'input'), examples: [{ payload: input }] }],
    [`${pattern}.answer`, { name: `${pattern}.answer`, payload: schemaOf(operation.output, 'output'), examples: [{ payload: output }] }],
  ];
}
