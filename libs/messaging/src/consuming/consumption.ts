import { Injectable } from '@nestjs/common';
import type { ChannelModel } from 'amqplib';
import { errorFields, Log } from '@custodian/platform';
import { ensureTopology } from '../bus/assert-topology';
import { Link } from '../bus/link';
import { BusMetrics } from '../bus-metrics';
import { MessagingSettings } from '../options';
import { mongoAway } from './mongo-away';
import { MongoWatch } from './mongo-watch';
import { QueueConsumer, type QueueDoor } from './queue-consumer';

const finishMs = 10_000;

/** The consuming connection of this process: its queues, consumed while both the broker and MongoDB are there. */
@Injectable()
export class Consumption {
  private consumers: readonly QueueConsumer[] = [];
  private link: Link | undefined;
  private wanted = true;
  private change: Promise<void> = Promise.resolve();

  constructor(
    private readonly settings: MessagingSettings,
    private readonly watch: MongoWatch,
    private readonly metrics: BusMetrics,
    private readonly log: Log,
  ) {}

  /** True while messages are let in. */
  get open(): boolean {
    return this.wanted;
  }

  /** True while every queue is being consumed. */
  get consuming(): boolean {
    return this.consumers.length > 0 && this.consumers.every((consumer) => consumer.consuming);
  }

  async start(doors: readonly QueueDoor[]): Promise<void> {
    this.consumers = doors.map((door) => new QueueConsumer(door, () => this.link?.restart(), (thrown) => { this.wentBack(door.queue, thrown); }));
    this.link = new Link(this.settings.rabbitUrl, {
      name: `${this.settings.service} consumes`,
      open: (connection) => this.connected(connection),
      lost: (reason) => {
        for (const consumer of this.consumers) consumer.lost();
        this.gauge();
        this.log.warn('bus.consumer-lost', { reason });
      },
      failed: (thrown) => {
        this.log.warn('bus.consumer-failed', errorFields(thrown));
      },
    });
    this.watch.start((there) => { this.switch(there); });
    await this.link.start();
  }

  /** Lets nothing more in, finishes what is under way (10 s at most), closes. */
  async stop(): Promise<void> {
    await this.watch.stop();
    this.switch(false);
    await this.change;
    await Promise.all(this.consumers.map((consumer) => consumer.finish(finishMs)));
    await this.link?.stop();
  }

  private async connected(connection: ChannelModel): Promise<void> {
    await ensureTopology(connection, this.settings);
    for (const consumer of this.consumers) await consumer.open(connection, this.wanted);
    this.gauge();
    this.log.info('bus.consumer-connected');
  }

  private switch(wanted: boolean): void {
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    this.log.info(wanted ? 'bus.consuming' : 'bus.not-consuming');
    this.change = this.change.then(async () => {
      for (const consumer of this.consumers) await (this.wanted ? consumer.resume() : consumer.pause()).catch(() => this.link?.restart());
      this.gauge();
    });
  }

  private wentBack(queue: string, thrown: unknown): void {
    this.metrics.messages.inc({ consumer: this.settings.service, outcome: 'returned-to-queue' });
    if (mongoAway(thrown)) this.watch.doubted();
    this.log.warn('message.returned-to-queue', { queue, ...errorFields(thrown) });
  }

  private gauge(): void {
    for (const consumer of this.consumers) this.metrics.connected.set({ queue: consumer.queue }, consumer.consuming ? 1 : 0);
  }
}
