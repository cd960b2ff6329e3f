import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { errorFields, Lease, Log, Rounds } from '@custodian/platform';
import { NotPublished, Publisher } from '../bus/publisher';
import { BusMetrics } from '../bus-metrics';
import { Outbox, type Place } from './outbox';
import type { OutboxRow } from './rows';
import { StuckLanes } from './stuck-lanes';

const pollMs = 500;
const inFlight = 256;

/** What one relay rests on. */
@Injectable()
export class RelayPorts {
  constructor(
    readonly publisher: Publisher,
    readonly metrics: BusMetrics,
    readonly log: Log,
  ) {}
}

/**
 * Carries the outbox to the broker: at least once, each lane in order. One relay of a service works at a time, the others stand by.
 * Killed between publishing and marking, the next one publishes again, and the inboxes drop what they have.
 */
@Injectable()
export class Relay {
  private readonly stuck = new StuckLanes();
  private readonly rounds: Rounds;

  constructor(
    private readonly outbox: Outbox,
    private readonly lease: Lease,
    private readonly ports: RelayPorts,
  ) {
    this.rounds = new Rounds({
      round: () => this.carry(),
      everyMs: pollMs,
      failed: (thrown) => { ports.log.warn('relay.interrupted', errorFields(thrown)); },
    });
  }

  start(): void {
    this.rounds.start();
    void this.listen();
  }

  /** Finishes what is under way and lets another process have the lease. */
  async stop(): Promise<void> {
    await this.rounds.stop();
    await this.lease.release().catch(() => undefined);
  }

  private async carry(): Promise<void> {
    if (this.ports.publisher.up && (await this.lease.mine())) await this.pass();
  }

  private async listen(): Promise<void> {
    const { stopping } = this.rounds;
    while (!stopping.aborted) {
      await this.outbox.watch(() => { this.rounds.nudge(); }, stopping).catch(() => undefined);
      await wait(1_000, undefined, { signal: stopping }).catch(() => undefined);
    }
  }

  /** Goes once through everything that is pending. */
  private async pass(): Promise<void> {
    let place: Place | undefined;
    while (!this.rounds.stopping.aborted && (await this.lease.mine())) {
      const rows = await this.outbox.pending(place, inFlight);
      const last = rows.at(-1);
      if (!last) return;
      const sent: string[] = [];
      try {
        await Promise.all([...byLane(rows)].map(([lane, inOrder]) => this.sendLane(lane, inOrder, sent)));
      } finally {
        await this.outbox.markSent(sent);
      }
      if (!this.ports.publisher.up) return;
      place = last;
    }
  }

  /** One after another: what follows a failure waits for it. */
  private async sendLane(lane: string, rows: readonly OutboxRow[], sent: string[]): Promise<void> {
    if (this.stuck.has(lane)) return;
    for (const row of rows) {
      try {
        await this.ports.publisher.send(row);
      } catch (thrown) {
        this.failed(lane, row, thrown);
        return;
      }
      sent.push(row._id);
      this.ports.metrics.published.inc();
    }
    this.stuck.free(lane);
  }

  private failed(lane: string, row: OutboxRow, thrown: unknown): void {
    const why = thrown instanceof NotPublished ? thrown.why : 'disconnected';
    if (why === 'disconnected') return;
    this.stuck.add(lane);
    this.ports.metrics.returned.inc({ why });
    this.ports.log.warn('relay.not-taken', { messageId: row.messageId, pattern: row.type, reason: why });
  }
}

function byLane(rows: readonly OutboxRow[]): Map<string, OutboxRow[]> {
  const lanes = new Map<string, OutboxRow[]>();
  for (const row of rows) lanes.set(row.lane, [...(lanes.get(row.lane) ?? []), row]);
  return lanes;
}
