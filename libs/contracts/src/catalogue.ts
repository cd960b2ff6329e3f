import { deadlineChangedOf } from './deadlines';
import * as enquiry from './enquiry';
import type { AnyEvent } from './event';
import * as notification from './notification';
import type { AnyOperation } from './operation';
import { auditEntriesOf, eraseAuditTextOf, keysOf, parkedMessagesOf, whoLookedOf } from './operations';
import * as register from './register';
import { secondPersonOf } from './second-person';
import { type Service, services } from './service';
import * as transfer from './transfer';

function ofOne(service: Service) {
  return { parked: parkedMessagesOf(service), keys: keysOf(service), audit: auditEntriesOf(service), eraseAuditText: eraseAuditTextOf(service), whoLooked: whoLookedOf(service) };
}

/** The operations every service has of its own. */
export const operationsOfEvery = {
  'register-service': ofOne('register-service'),
  'enquiry-service': ofOne('enquiry-service'),
  'transfer-service': ofOne('transfer-service'),
  'notification-service': ofOne('notification-service'),
} as const satisfies Record<Service, unknown>;

function isMessage(value: unknown): value is AnyOperation | AnyEvent {
  return typeof value === 'object' && value !== null && 'kind' in value && 'owner' in value && 'version' in value;
}

const declared = [register, enquiry, notification, transfer]
  .flatMap((messages): unknown[] => Object.values(messages))
  .concat(
    services.flatMap((service) => {
      const { parked, keys, ...others } = operationsOfEvery[service];
      return [...Object.values(parked), ...Object.values(keys), ...Object.values(others)];
    }),
  )
  .concat(Object.values(secondPersonOf).flatMap((its): unknown[] => Object.values(its)))
  .concat(Object.values(deadlineChangedOf))
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
