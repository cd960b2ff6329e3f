import { Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import { queueOf } from '../bus/topology';
import { CallDoor } from '../calls/call-door';
import { EventDoor } from '../inbox/event-door';
import { MessagingSettings } from '../options';
import { GraveDoor } from '../parked/grave-door';
import { Consumption } from './consumption';
import { everyMessageHasItsHandler, HandlersWrong } from './handlers';
import type { QueueDoor } from './queue-consumer';

const prefetch = 16;
const queriesAtOnce = 64;

/** The doors a service consumes through. */
@Injectable()
export class Doors {
  constructor(
    readonly events: EventDoor,
    readonly calls: CallDoor,
    readonly graves: GraveDoor,
  ) {}
}

/** Nest's transport over our bus: handlers are methods with `@ListensTo`, `@EventPattern` or `@MessagePattern`. */
@Injectable()
export class BusServer extends Server implements CustomTransportStrategy {
  /** Nest hands a listener's failure to us instead of logging its message. */
  override readonly propagatesEventHandlerErrors = true;

  constructor(
    private readonly settings: MessagingSettings,
    private readonly doors: Doors,
    private readonly consumption: Consumption,
  ) {
    super();
  }

  override addHandler(pattern: unknown, callback: MessageHandler, isEventHandler = false, extras: Record<string, unknown> = {}): void {
    const known = typeof pattern === 'string' && this.messageHandlers.has(pattern);
    if (known) throw new HandlersWrong(`${pattern} has two handlers in ${this.settings.service}`);
    super.addHandler(pattern, callback, isEventHandler, extras);
  }

  /** Starts consuming. With the broker away it does so later by itself; with a handler missing, or queues that are not ours, it refuses. */
  listen(started: (error?: unknown) => void): void {
    this.start().then(() => { started(); }, started);
  }

  async close(): Promise<void> {
    await this.consumption.stop();
  }

  on(): void {
    throw new Error('the bus has no events to listen to; see its metrics');
  }

  unwrap(): never {
    throw new Error('the bus does not give its connection away');
  }

  private async start(): Promise<void> {
    if (!this.settings.consume) return;
    everyMessageHasItsHandler(this.settings, this.messageHandlers);
    await this.consumption.start(this.queues());
  }

  private queues(): QueueDoor[] {
    const { events, calls, graves } = this.doors;
    const { service } = this.settings;
    const handlerOf = (pattern: string, isEvent: boolean) => {
      const handler = this.messageHandlers.get(pattern);
      return handler && handler.isEventHandler === isEvent ? (context: object) => this.outcome(handler, context) : undefined;
    };
    const listenerOf = (pattern: string) => {
      const handle = handlerOf(pattern, true);
      return handle && (async (delivery: object) => { await handle(delivery); });
    };
    const answererOf = (pattern: string) => handlerOf(pattern, false);
    return [
      { queue: queueOf(service, 'parked'), prefetch, receive: (message) => graves.receive(message) },
      { queue: queueOf(service, 'events'), prefetch, receive: (message) => events.receive(message, listenerOf, () => this.consumption.open) },
      { queue: queueOf(service, 'commands'), prefetch, receive: (message) => calls.receive(message, 'commands', answererOf) },
      { queue: queueOf(service, 'queries'), prefetch: queriesAtOnce, receive: (message) => calls.receive(message, 'queries', answererOf) },
    ];
  }

  private async outcome(handler: MessageHandler, context: object): Promise<unknown> {
    return lastValueFrom(this.transformToObservable<unknown>(await handler(context, context)), { defaultValue: undefined });
  }
}
