import { createHash } from 'node:crypto';
import { patternOf, services, type AnyEvent, type Service } from '@custodian/contracts';
import type { Messages } from '../options';

export interface Exchange {
  readonly name: string;
  readonly type: 'topic' | 'direct';
}
export interface Queue {
  readonly name: string;
  readonly arguments: Readonly<Record<string, string | number>>;
}
export interface Binding {
  readonly queue: string;
  readonly exchange: string;
  readonly routingKey: string;
}
export interface Topology {
  readonly exchanges: readonly Exchange[];
  readonly queues: readonly Queue[];
  readonly bindings: readonly Binding[];
}

/** The names everything on the bus goes by. */
export const eventsExchange = 'events';
export const operationsExchange = 'operations';
/** Where a service gives a message to itself again, at once. */
export const againExchange = (service: Service) => `${service}.again`;
export const retryExchange = (service: Service, rung: number) => `${service}.retry.${rung}`;
export const queueOf = (service: Service, kind: 'events' | 'commands' | 'queries' | 'parked') => `${service}.${kind}`;
export const retryQueueOf = (service: Service, rung: number) => `${service}.retry.${rung}`;

/** `<stream>.<event name>.v<version>`: what an event is published under. */
export function routingKeyOf(event: AnyEvent): string {
  return `${event.stream}.${patternOf(event)}`;
}

const deliveryLimit = 20;
const longestQueue = 1_000_000;

const quorum = { 'x-queue-type': 'quorum', 'x-overflow': 'reject-publish', 'x-max-length': longestQueue } as const;
const atLeastOnceTo = (exchange: string) => ({ 'x-dead-letter-exchange': exchange, 'x-dead-letter-strategy': 'at-least-once' });

/**
 * What one service needs on the broker: its own queues, and the event queues of everyone who hears it,
 * so that no event is lost to a listener that has not been started yet.
 */
export function topologyOf(service: Service, messages: Messages, ladder: readonly number[]): Topology {
  const heard = messages.events.filter((event) => event.owner === service).flatMap((event) => event.listeners);
  const listeners = [...new Set([service, ...heard])];
  const rungs = ladder.map((ttl, index) => ({ ttl, rung: index + 1 }));
  return {
    exchanges: [
      { name: eventsExchange, type: 'topic' },
      { name: operationsExchange, type: 'direct' },
      { name: againExchange(service), type: 'direct' },
      ...rungs.map(({ rung }) => ({ name: retryExchange(service, rung), type: 'direct' as const })),
    ],
    queues: [
      ...listeners.flatMap((listener) => [{ name: queueOf(listener, 'parked'), arguments: quorum }, workQueue(listener, 'events')]),
      workQueue(service, 'commands'),
      { name: queueOf(service, 'queries'), arguments: quorum },
      ...rungs.map(({ ttl, rung }) => ({ name: retryQueueOf(service, rung), arguments: { ...quorum, ...atLeastOnceTo(''), 'x-message-ttl': ttl } })),
    ],
    bindings: [
      ...listeners.flatMap((listener) => streamsHeardBy(listener, messages).map((stream) => ({ queue: queueOf(listener, 'events'), exchange: eventsExchange, routingKey: `${stream}.#` }))),
      ...messages.operations
        .filter((operation) => operation.owner === service)
        .map((operation) => ({ queue: queueOf(service, operation.kind === 'command' ? 'commands' : 'queries'), exchange: operationsExchange, routingKey: patternOf(operation) })),
      ...(['events', 'commands'] as const).map((kind) => queueOf(service, kind)).flatMap((queue) => [
        { queue, exchange: againExchange(service), routingKey: queue },
        // The routing key survives the wait, and is the name of the queue to go back to.
        ...rungs.map(({ rung }) => ({ queue: retryQueueOf(service, rung), exchange: retryExchange(service, rung), routingKey: queue })),
      ]),
    ],
  };
}

/** What all services together need, with the mark that says it is all there. */
export function wholeTopology(messages: Messages, ladder: readonly number[]): Topology {
  const each = services.map((service) => topologyOf(service, messages, ladder));
  const exchanges = distinct(each.flatMap((topology) => topology.exchanges));
  const queues = distinct(each.flatMap((topology) => topology.queues));
  const bindings = distinct(each.flatMap((topology) => topology.bindings));
  const mark = createHash('sha256').update(JSON.stringify({ exchanges, queues, bindings })).digest('hex').slice(0, 16);
  return { exchanges: [...exchanges, { name: `declared.${mark}`, type: 'direct' }], queues, bindings };
}

/** The exchange that stands where the whole of this topology has been declared: the last of `wholeTopology`. */
export function markOf(messages: Messages, ladder: readonly number[]): string {
  return wholeTopology(messages, ladder).exchanges.at(-1)?.name ?? '';
}

/** Each once, in an order that does not depend on how the catalogue was put together. */
function distinct<T>(things: readonly T[]): T[] {
  const byText = new Map(things.map((thing) => [JSON.stringify(thing), thing]));
  return [...byText].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, thing]) => thing);
}

function workQueue(service: Service, kind: 'events' | 'commands'): Queue {
  return {
    name: queueOf(service, kind),
    arguments: { ...quorum, ...atLeastOnceTo(''), 'x-dead-letter-routing-key': queueOf(service, 'parked'), 'x-delivery-limit': deliveryLimit },
  };
}

function streamsHeardBy(service: Service, messages: Messages): string[] {
  return [...new Set(messages.events.filter((event) => event.listeners.includes(service)).map((event) => event.stream))];
}
