import { randomUUID } from 'node:crypto';
import { mongoAway, type Tx, UnitOfWork } from '@custodian/messaging';
import { Clock, Log } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { announceChange } from './announce-change';
import type { FiredBy, Poke } from './deadline';
import { DeadlineMetrics } from './deadline-metrics';
import { deadlineIn, type DeadlineRow } from './deadline-row';
import { DeadlineRows, InHand } from './deadlines.repository';
import { Handlers } from './handlers';
import { pauseAfter } from './next-try';
import { DeadlineSettings } from './settings';

/** Who is told how it went. */
@Injectable()
export class FiringWatch {
  constructor(
    readonly settings: DeadlineSettings,
    readonly metrics: DeadlineMetrics,
    readonly clock: Clock,
    readonly log: Log,
  ) {}
}

/** Fires deadlines: the claim, what its handler does and what that announces are one transaction, so that however many try, it happens once. */
@Injectable()
export class Firing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: DeadlineRows,
    private readonly handlers: Handlers,
    private readonly watch: FiringWatch,
  ) {}

  /**
   * Fires this setting of a deadline, if it is armed and due. `not-due` also where it was fired, ended or set anew; `in-hand` where another transaction has it;
   * `failed` where its handler threw: it rests, and is tried again. Throws only where MongoDB is away.
   */
  async fire(poke: Poke, by: FiredBy): Promise<'fired' | 'not-due' | 'in-hand' | 'failed'> {
    const { settings, metrics } = this.watch;
    let claimed: DeadlineRow | undefined;
    try {
      await this.unitOfWork.run({ actorId: `service:${settings.service}`, correlationId: randomUUID() }, async (tx) => {
        claimed = await this.rows.claim(poke, by, tx.session);
        if (claimed) await this.pass(tx, claimed);
      });
    } catch (thrown) {
      if (thrown instanceof InHand) return 'in-hand';
      if (mongoAway(thrown)) throw thrown;
      await this.failed(poke, claimed, thrown);
      return 'failed';
    }
    if (!claimed) return 'not-due';
    metrics.fired(deadlineIn(claimed), by);
    return 'fired';
  }

  private async pass(tx: Tx, row: DeadlineRow): Promise<void> {
    const deadline = deadlineIn(row);
    await announceChange(tx, this.watch.settings.service, deadline);
    await this.handlers.run(tx, deadline);
  }

  private async failed(poke: Poke, claimed: DeadlineRow | undefined, thrown: unknown): Promise<void> {
    const { metrics, clock, log } = this.watch;
    const failures = (claimed?.failures ?? 0) + 1;
    log.error('deadline.failed', { key: poke.deadlineId, of: claimed?.kind, attempts: failures }, thrown);
    metrics.failed(claimed?.kind ?? 'unknown');
    await this.rows.postpone(poke, failures, new Date(clock.now().getTime() + pauseAfter(failures)));
  }
}
