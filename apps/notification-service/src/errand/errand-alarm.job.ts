import { setTimeout as wait } from 'node:timers/promises';
import { Log, ReadinessChecks, serverAddress } from '@custodian/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import Bull from 'bull';
import { settings } from '../settings';

/** What an alarm carries: an id and after which turn it was set. */
interface ErrandPoke {
  readonly errandId: string;
  readonly turn: number;
}

const address = serverAddress(settings.REDIS_URL);
const goodbyeMs = 1_500;
// Bull counts whole milliseconds: an alarm that comes a little late finds its errand due.
const lateMs = 20;

/** Says when an errand is due. Redis may be away or forget: the sweep finds every errand all the same. */
@Injectable()
export class ErrandAlarm implements OnApplicationShutdown {
  private readonly queue = new Bull<ErrandPoke>('errands', address.url, {
    prefix: `custodian:${settings.AUTHORITY}:notification-service`,
    redis: { ...(address.tls && { tls: address.tls }), connectTimeout: 2_000, retryStrategy: (times) => Math.min(times * 200, 5_000) },
  });

  constructor(
    private readonly log: Log,
    checks: ReadinessChecks,
  ) {
    this.queue.on('error', () => undefined);
    checks.add({ name: 'redis', vital: false, works: () => this.isUp });
  }

  /** Sets the alarm, and waits for nothing. */
  set({ errandId, turn, inMs }: ErrandPoke & { readonly inMs: number }): void {
    if (!this.isUp) return;
    this.queue
      .add({ errandId, turn }, { jobId: `${errandId}_${turn}`, delay: inMs === 0 ? 0 : inMs + lateMs, removeOnComplete: true, removeOnFail: true })
      .catch((thrown: unknown) => { this.log.warn('errand-alarm.not-set', { key: errandId, reason: thrown instanceof Error ? thrown.name : 'unknown' }); });
  }

  /** Calls `ring` for each alarm that goes, so many at once. */
  listen(atOnce: number, ring: (errandId: string) => Promise<void>): void {
    this.queue.process(atOnce, ({ data }) => ring(data.errandId)).catch((thrown: unknown) => { this.log.error('errand-alarm.stopped', {}, thrown); });
  }

  /** No further alarm goes here; those that went are let end, within a limit. */
  async quieten(limitMs: number): Promise<void> {
    if (!this.isUp) return;
    await Promise.race([this.queue.pause(true).catch(() => undefined), wait(limitMs, undefined, { ref: false })]);
  }

  /** Ends the connections, also to a Redis that does not answer. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.race([this.queue.close(true).catch(() => undefined), wait(goodbyeMs, undefined, { ref: false })]);
    for (const client of this.queue.clients) client.disconnect();
  }

  private get isUp(): boolean {
    return this.queue.client.status === 'ready';
  }
}
