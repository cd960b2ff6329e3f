import { patternOf, type AnyEvent, type Service } from '@custodian/contracts';
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
export const retryExchange = (rung: number) => `retry.${rung}`;
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
      ...rungs.map(({ rung }) => ({ name: retryExchange(rung), type: 'direct' as const })),
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
      ...rungs.flatMap(({ rung }) =>
        // The routing key survives the wait, and is the name of the queue to go back to.
        (['events', 'commands'] as const).map((kind) => ({ queue: retryQueueOf(service, rung), exchange: retryExchange(rung), routingKey: queueOf(service, kind) })),
      ),
    ],
  };
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
