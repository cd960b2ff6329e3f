import { patternOf } from '@custodian/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import type { MessagingSettings } from '../options';

/** The service's handlers are not those the catalogue says it has. */
export class HandlersWrong extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'HandlersWrong';
  }
}

/** Throws where the catalogue says this service answers or hears something for which it has no handler. */
export function everyMessageHasItsHandler({ service, messages }: MessagingSettings, handlers: ReadonlyMap<string, MessageHandler>): void {
  const owned = messages.operations.filter((operation) => operation.owner === service);
  const heard = messages.events.filter((event) => event.listeners.includes(service));
  const missing = [...owned, ...heard].map(patternOf).filter((pattern) => !handlers.has(pattern));
  if (missing.length > 0) throw new HandlersWrong(`${service} has no handler for ${missing.join(', ')}`);
}
