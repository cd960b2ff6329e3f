import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ReadinessChecks } from '@custodian/platform';
import { Publisher } from './bus/publisher';
import { Consumption } from './consuming/consumption';
import { Beginnings } from './inbox/beginnings';
import { Sweep } from './inbox/sweep';
import { MessagingSettings } from './options';
import { Relay } from './outbox/relay';

/** What runs by itself: the relay and the sweep. */
@Injectable()
export class Background {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly relay: Relay,
    private readonly sweep: Sweep,
    private readonly beginnings: Beginnings,
  ) {}

  async start(): Promise<void> {
    this.relay.start();
    if (!this.settings.consume) return;
    await this.beginnings.note();
    this.sweep.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.relay.stop(), this.sweep.stop()]);
  }
}

/** Starts the bus with the app, also where the broker is away, and stops it in order: nothing more in, what is under way out, then the connections. */
@Injectable()
export class BusLife implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    private readonly publisher: Publisher,
    private readonly consumption: Consumption,
    private readonly background: Background,
    readiness: ReadinessChecks,
  ) {
    readiness.add({ name: 'broker', vital: false, works: () => this.publisher.up });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.publisher.start();
    await this.background.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.consumption.stop();
    await this.background.stop();
  }

  /** Kept until calls still answered over HTTP have had what they ask other services. */
  async onApplicationShutdown(): Promise<void> {
    await this.publisher.stop();
  }
}
