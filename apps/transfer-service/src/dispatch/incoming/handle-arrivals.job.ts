import { randomUUID } from 'node:crypto';
import { Clock, errorFields, Log, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { settings } from '../../settings';
import { Interchange } from '../interchange/interchange.client';
import { Wire } from '../outgoing/wire.usecase';
import type { DispatchInRow } from './dispatch-in-row.schema';
import { HandleArrival, Kept } from './handle-arrival.usecase';

const roundMs = 1_000;
/** What is not here yet may only have been overtaken, for so long. */
const overtakenMs = 1_000;
/** Of what is missing, so much is asked for at once. */
const mostAskedFor = 1_000;

/** How what is missing is asked for. */
@Injectable()
export class Asking {
  constructor(
    private readonly interchange: Interchange,
    private readonly wire: Wire,
    readonly log: Log,
  ) {}

  async forNumbers(custodian: string, from: number, to: number): Promise<void> {
    const jws = await this.wire.otherOf({ id: randomUUID(), to: custodian, kind: 'resend-request', attempt: 1 }, { from, to: Math.min(to, from + mostAskedFor - 1) });
    if (jws !== undefined) await this.interchange.send(jws).catch(() => { this.log.warn('resend-request.not-sent', { of: custodian }); });
  }
}

/** What arrived is handled in the order in which it was sent, each authority's by itself. */
@Injectable()
export class HandleArrivals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(
    private readonly arrivals: Kept,
    private readonly handling: HandleArrival,
    private readonly asking: Asking,
    private readonly clock: Clock,
  ) {
    this.rounds = new Rounds({ round: () => this.handleAll(), everyMs: roundMs, failed: (thrown) => { asking.log.warn('arrivals.interrupted', errorFields(thrown)); } });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  soon(): void {
    this.rounds.nudge();
  }

  private async handleAll(): Promise<void> {
    const done = await Promise.allSettled((await this.arrivals.rows.senders()).map((from) => this.handleInOrder(from)));
    const failed = done.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async handleInOrder(from: string): Promise<void> {
    while (!this.rounds.stopping.aborted) {
      const row = await this.arrivals.rows.next(from);
      if (!row || (row.nextAt !== undefined && row.nextAt > this.clock.now()) || !(await this.isItsTurn(row))) return;
      if (!(await this.handling.run(row))) return;
    }
  }

  /** What is missing before it is asked for, and not waited for without end: what comes late is handled when it comes. */
  private async isItsTurn({ from, seq }: DispatchInRow): Promise<boolean> {
    const { last } = await this.arrivals.places.of(from);
    if (seq === undefined || seq <= last + 1) return true;
    const now = this.clock.now();
    const since = await this.arrivals.places.missing(from, now);
    if (now.getTime() - since.getTime() >= settings.DISPATCH_GAP_SECONDS * 1000) return true;
    if (now.getTime() - since.getTime() < overtakenMs) return false;
    if (await this.arrivals.places.ask(from, now, new Date(now.getTime() - settings.DISPATCH_ASK_SECONDS * 1000))) await this.asking.forNumbers(from, last + 1, seq - 1);
    return false;
  }
}
