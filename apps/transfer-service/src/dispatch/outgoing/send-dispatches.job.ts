import { NotPublished } from '@custodian/messaging';
import { Clock, errorFields, Log, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { settings } from '../../settings';
import { Interchange } from '../interchange/interchange.client';
import type { DispatchOutRow } from './dispatch-out-row.schema';
import { DispatchesOut } from './dispatches-out.repository';
import { Posting } from './dispatches.usecase';
import { pauseAfter } from './resending';
import { Wire } from './wire.usecase';

const atOnce = 1_000;
const roundMs = 1_000;
const againSoonMs = 5_000;

/** What sending rests on. */
@Injectable()
export class SendPorts {
  constructor(
    readonly rows: DispatchesOut,
    readonly wire: Wire,
    readonly clock: Clock,
    readonly log: Log,
  ) {}
}

/**
 * Puts what is due on the interchange: each authority's dispatches in order, those of several at once, again and again until they are signed for.
 * A process that dies between two lines sends again: whoever has it knows.
 */
@Injectable()
export class SendDispatches implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(
    private readonly interchange: Interchange,
    private readonly posting: Posting,
    private readonly ports: SendPorts,
  ) {
    this.rounds = new Rounds({ round: () => this.sendDue(), everyMs: roundMs, failed: (thrown) => { ports.log.warn('dispatches.interrupted', errorFields(thrown)); } });
  }

  onModuleInit(): void {
    const soon = (): void => { this.rounds.nudge(); };
    this.posting.by(soon);
    this.interchange.serves({ connected: soon });
  }

  onApplicationBootstrap(): void {
    if (settings.INTERCHANGE_URL !== undefined) this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  private async sendDue(): Promise<void> {
    while (this.interchange.up && !this.rounds.stopping.aborted) {
      const due = await this.ports.rows.due(this.ports.clock.now(), atOnce);
      await Promise.all([...byReceiver(due)].map((rows) => this.sendInOrder(rows)));
      if (due.length < atOnce) return;
    }
  }

  private async sendInOrder(rows: readonly DispatchOutRow[]): Promise<void> {
    for (const row of rows) {
      if (this.rounds.stopping.aborted || !this.interchange.up) return;
      await this.send(row).catch((thrown: unknown) => { this.ports.log.error('dispatch.not-sent', { messageId: row._id }, thrown); });
    }
  }

  private async send(row: DispatchOutRow): Promise<void> {
    const { rows, wire, clock, log } = this.ports;
    const claimed = await rows.claim(row, new Date(clock.now().getTime() + pauseAfter(row.attempt + 1, settings.DISPATCH_RESEND_SECONDS)));
    if (!claimed) return;
    const jws = await wire.messageOf(claimed);
    if (jws === undefined) {
      log.warn('dispatch.without-key', { messageId: row._id, of: row.to });
      return;
    }
    try {
      await this.interchange.send(jws);
    } catch (thrown) {
      if (!(thrown instanceof NotPublished)) throw thrown;
      log.warn('dispatch.not-taken', { messageId: row._id, reason: thrown.why });
      await rows.putOff(row._id, new Date(clock.now().getTime() + againSoonMs));
      return;
    }
    await rows.markSent(row._id, clock.now());
  }
}

function byReceiver(rows: readonly DispatchOutRow[]): Iterable<readonly DispatchOutRow[]> {
  const receivers = new Map<string, DispatchOutRow[]>();
  for (const row of rows) {
    const its = receivers.get(row.to);
    if (its) its.push(row);
    else receivers.set(row.to, [row]);
  }
  return receivers.values();
}
