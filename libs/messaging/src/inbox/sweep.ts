import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { errorFields, Log } from '@custodian/platform';
import { Beginnings } from './beginnings';
import { Held } from './held';
import type { HeldRow } from './held-row';
import { Positions } from './positions';

const everyMs = 5_000;
/** Long enough for whoever released it in passing. */
const settleMs = 1_000;
/** Long enough for an earlier message of the lane, if the queue has one, to have come too. */
const beginMs = 10_000;

/** Finds held messages whose turn has come without anyone noticing, as after a crash; and begins lanes whose start was before this consumer's time. */
@Injectable()
export class Sweep {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly held: Held,
    private readonly positions: Positions,
    private readonly beginnings: Beginnings,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.once().catch((thrown: unknown) => {
        this.log.warn('sweep.interrupted', errorFields(thrown));
      });
      await wait(everyMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async once(): Promise<void> {
    for (const row of await this.held.firstInEachLane(settleMs)) {
      if (this.stopping.signal.aborted) return;
      const last = await this.positions.lastOf(row.lane);
      if (row.seq <= last + 1) await this.held.releaseUpTo(row.lane, last + 1);
      else if (last === 0 && Date.now() - row.heldAt.getTime() >= beginMs && (await this.beginnings.isFirstFor(row))) await this.begin(row);
    }
  }

  private async begin(row: HeldRow): Promise<void> {
    await this.positions.beginAfter(row.lane, row.seq - 1);
    await this.held.releaseUpTo(row.lane, (await this.positions.lastOf(row.lane)) + 1);
  }
}
