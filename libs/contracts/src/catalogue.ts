import * as enquiry from './enquiry';
import type { AnyEvent } from './event';
import * as notification from './notification';
import type { AnyOperation } from './operation';
import { auditEntriesOf, parkedMessagesOf } from './operations';
import * as register from './register';
import { type Service, services } from './service';

/** The operations every service has of its own. */
export const operationsOfEvery = {
  'register-service': { parked: parkedMessagesOf('register-service'), audit: auditEntriesOf('register-service') },
  'enquiry-service': { parked: parkedMessagesOf('enquiry-service'), audit: auditEntriesOf('enquiry-service') },
  'notification-service': { parked: parkedMessagesOf('notification-service'), audit: auditEntriesOf('notification-service') },
} as const satisfies Record<Service, unknown>;

function isMessage(value: unknown): value is AnyOperation | AnyEvent {
  return typeof value === 'object' && value !== null && 'kind' in value && 'owner' in value && 'version' in value;
}

const declared = [register, enquiry, notification]
  .flatMap((messages): unknown[] => Object.values(messages))
  .concat(services.flatMap((service) => [...Object.values(operationsOfEvery[service].parked), operationsOfEvery[service].audit]))
  .filter(isMessage);

/** Every message there is: who owns it, and who listens. */
export const catalogue = {
  operations: declared.filter((message) => message.kind !== 'event'),
  events: declared.filter((message) => message.kind === 'event'),
};

/** The operations that one service answers. */
export function operationsOwnedBy(service: Service): AnyOperation[] {
  return catalogue.operations.filter((operation) => operation.owner === service);
}

/** The events that one service acts on. */
export function eventsHeardBy(service: Service): AnyEvent[] {
  return catalogue.events.filter((event) => event.listeners.includes(service));
}

/** The streams a service receives whole, so that it can keep each key's order. */
export function streamsHeardBy(service: Service): string[] {
  return [...new Set(eventsHeardBy(service).map((event) => event.stream))];
}
