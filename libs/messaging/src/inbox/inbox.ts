import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../outbox/unit-of-work';
import type { Tx } from '../tx';
import { type Arrival, laneOf, type SetAside } from './delivery';
import { Held } from './held';
import { Positions } from './positions';
import { Tally } from './tally';

export type Settled = 'handled' | 'set-aside' | 'duplicate' | 'held';

/**
 * Makes the effects of a message happen once, and in the order of its lane.
 * Everything a listener does goes through `handle`: the inbox row, the lane's position and the work are one transaction.
 */
@Injectable()
export class Inbox {
  private readonly settled = new WeakMap<Arrival, Settled>();

  constructor(
    private readonly unit: UnitOfWork,
    private readonly positions: Positions,
    private readonly held: Held,
    private readonly tally: Tally,
  ) {}

  /**
   * Runs `work` if it is this message's turn. What came before (duplicate or late): nothing is done. What came early is kept in MongoDB until its
   * predecessor is through. What `work` throws rolls everything back and is rethrown; it may be run again by the driver.
   */
  async handle(arrival: Arrival, work: (tx: Tx) => Promise<void> | Promise<SetAside | undefined>): Promise<void> {
    const cause = { actorId: arrival.actorId, correlationId: arrival.correlationId, causationId: arrival.messageId, traceparent: arrival.traceparent };
    if (arrival.seq === 1) await this.positions.met(laneOf(arrival), 1);
    const { outcome, turn } = await this.unit.run(cause, async (tx) => {
      const turn = await this.positions.take(arrival, tx.session);
      if (turn.is === 'past') return { outcome: 'duplicate' as const, turn };
      if (turn.is === 'early') {
        await this.held.keep(arrival, tx.session);
        return { outcome: 'held' as const, turn };
      }
      const set = (await work(tx)) ?? undefined;
      await this.positions.pass(arrival, set, tx.session);
      return { outcome: set ? ('set-aside' as const) : ('handled' as const), turn };
    });
    this.settled.set(arrival, outcome);
    this.tally.settled(arrival, outcome);
    if (turn.is === 'now' && turn.waiting) await this.releaseNext(arrival);
  }

  /** What became of a message given to `handle`; undefined where nobody gave it. */
  outcomeOf(arrival: Arrival): Settled | undefined {
    return this.settled.get(arrival);
  }

  /** The sweep does this too, so a failure here only costs time. */
  private async releaseNext(arrival: Arrival): Promise<void> {
    await this.held.releaseUpTo(laneOf(arrival), arrival.seq + 1).catch(() => undefined);
  }
}
