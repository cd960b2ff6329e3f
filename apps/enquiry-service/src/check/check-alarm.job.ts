import { Log, serverAddress } from '@custodian/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import Bull from 'bull';
import { setTimeout as wait } from 'node:timers/promises';
import { pauseAfter } from '../enquiry/next-attempt';

/** What an alarm carries: an id and which attempt it was set after. */
export interface CheckAlarmData {
  readonly enquiryId: string;
  readonly attempts: number;
}

/** Where alarms are kept, and how often the sweep looks without them. */
export class AlarmSettings {
  constructor(
    readonly redisUrl: string,
    readonly prefix: string,
    readonly sweepMs: number,
  ) {}
}

const goodbyeMs = 1_500;

/** Pokes waiting checks when they are due. Redis may be away or forget: the sweep finds every row all the same. */
@Injectable()
export class CheckAlarm implements OnApplicationShutdown {
  readonly queue: Bull.Queue<CheckAlarmData>;

  constructor(
    settings: AlarmSettings,
    private readonly log: Log,
  ) {
    const { url, tls } = serverAddress(settings.redisUrl);
    this.queue = new Bull<CheckAlarmData>('check-pending', url, {
      prefix: settings.prefix,
      redis: { ...(tls && { tls }), connectTimeout: 2_000, retryStrategy: (times) => Math.min(times * 200, 5_000) },
    });
    this.queue.on('error', () => undefined);
  }

  /** Sets the alarm for the attempt after this one, and waits for nothing. */
  set({ enquiryId, attempts }: CheckAlarmData): void {
    if (this.queue.client.status !== 'ready') return;
    this.queue
      .add({ enquiryId, attempts }, { jobId: `${enquiryId}_${attempts}`, delay: pauseAfter(attempts), removeOnComplete: true, removeOnFail: true })
      .catch((thrown: unknown) => { this.log.warn('check-alarm.not-set', { enquiryId, attempts, reason: thrown instanceof Error ? thrown.name : 'unknown' }); });
  }

  /** Ends the connections, also to a Redis that does not answer. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.race([this.queue.close(true).catch(() => undefined), wait(goodbyeMs, undefined, { ref: false })]);
    for (const client of this.queue.clients) client.disconnect();
  }
}
