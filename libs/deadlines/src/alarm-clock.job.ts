import { setTimeout as wait } from 'node:timers/promises';
import { Clock, Log, nameOf, ReadinessChecks } from '@custodian/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bull';
import { AlarmQueues } from './alarm-queues.module';
import type { Poke } from './deadline';
import type { DeadlineRow } from './deadline-row';

const answerMs = 2_000;
const goodbyeMs = 1_500;

/** Bull as an alarm clock: it says when to look at a deadline, and is believed in nothing. Redis may be away, or forget. */
@Injectable()
export class AlarmClock implements OnApplicationShutdown {
  constructor(
    private readonly queues: AlarmQueues,
    private readonly clock: Clock,
    private readonly log: Log,
    checks: ReadinessChecks,
  ) {
    for (const queue of queues.all) {
      queue.on('error', () => undefined);
      // Bull's own way out, which @nestjs/bull takes, waits for a Redis that is away; and naming its connection leaves a promise that nobody holds.
      Object.assign(queue, { onApplicationShutdown: () => undefined, setWorkerName: () => Promise.resolve() });
    }
    checks.add({ name: 'alarms', vital: false, works: () => queues.all.every(isUp) });
  }

  /** Sets the alarm, and waits for nothing. */
  set(row: DeadlineRow): void {
    void this.add(row);
  }

  /** Sets alarms; those already set stay as they are. False where Redis is away or does not answer. */
  async setAll(rows: readonly DeadlineRow[]): Promise<boolean> {
    const all = Promise.all(rows.map((row) => this.add(row))).then((set) => set.every(Boolean));
    return Promise.race([all, wait(answerMs, false, { ref: false })]);
  }

  /** Calls `ring` for each alarm that goes, so many at once from each queue. */
  listen(atOnce: number, ring: (poke: Poke) => Promise<void>): void {
    for (const queue of this.queues.all) {
      queue.process(atOnce, ({ data }) => ring(data)).catch((thrown: unknown) => { this.log.error('alarms.stopped', { queue: queue.name }, thrown); });
    }
  }

  /** Calls `then` whenever Redis is there again, with or without what it knew. */
  whenBack(then: () => void): void {
    for (const queue of this.queues.all) queue.client.on('ready', then);
  }

  /** No further alarm goes here; those that went are let end, within a limit. */
  async quieten(limitMs: number): Promise<void> {
    const paused = this.queues.all.filter(isUp).map((queue) => queue.pause(true).catch(() => undefined));
    await Promise.race([Promise.all(paused), wait(limitMs, undefined, { ref: false })]);
  }

  /** Ends the connections, also to a Redis that does not answer. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.race([Promise.all(this.queues.all.map((queue) => queue.close(true).catch(() => undefined))), wait(goodbyeMs, undefined, { ref: false })]);
    for (const client of this.queues.all.flatMap(({ clients }) => clients)) client.disconnect();
  }

  private async add({ _id: deadlineId, gen, queue: name, nextAt }: DeadlineRow): Promise<boolean> {
    const queue = this.queues.all.find((each) => each.name === name);
    if (!queue || !isUp(queue)) return false;
    const delay = Math.max(0, nextAt.getTime() - this.clock.now().getTime());
    try {
      await queue.add({ deadlineId, gen }, { jobId: `${deadlineId}_${gen}`, delay, removeOnComplete: true, removeOnFail: true });
      return true;
    } catch (thrown) {
      this.log.warn('alarm.not-set', { key: deadlineId, reason: thrown instanceof Error ? nameOf(thrown) : 'unknown' });
      return false;
    }
  }
}

function isUp({ client }: Queue): boolean {
  return client.status === 'ready';
}
