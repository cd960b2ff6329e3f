import { Injectable } from '@nestjs/common';
import { errorFields, Log, Rounds } from '@custodian/platform';
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
  private readonly rounds: Rounds;

  constructor(
    private readonly held: Held,
    private readonly positions: Positions,
    private readonly beginnings: Beginnings,
    log: Log,
  ) {
    this.rounds = new Rounds({
      round: () => this.once(),
      everyMs,
      failed: (thrown) => { log.warn('sweep.interrupted', errorFields(thrown)); },
    });
  }

  start(): void {
    this.rounds.start();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  private async once(): Promise<void> {
    for (const row of await this.held.firstInEachLane(settleMs)) {
      if (this.rounds.stopping.aborted) return;
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
