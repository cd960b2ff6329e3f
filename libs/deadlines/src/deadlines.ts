import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { AlarmClock } from './alarm-clock.job';
import { announceChange } from './announce-change';
import type { About, Deadline, DeadlineGiven, Ending, PageAsked } from './deadline';
import { deadlineIn, type DeadlineRow } from './deadline-row';
import { DeadlineRows } from './deadlines.repository';
import { Handlers } from './handlers';
import { DeadlineSettings } from './settings';

/** Sets, ends and finds the deadlines of a service. What passes is handled by whoever `@Fires` its kind. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly settings: DeadlineSettings,
    private readonly rows: DeadlineRows,
    private readonly handlers: Handlers,
    private readonly alarm: AlarmClock,
  ) {}

  /** Sets a deadline; with the id of one there is (armed, fired or ended) sets that anew. Throws where nobody fires its kind, or there is no such queue. */
  async arm(tx: Tx, given: DeadlineGiven): Promise<void> {
    if (!this.handlers.has(given.kind)) throw new TypeError(`nobody fires deadlines of kind ${given.kind}`);
    if (!this.settings.queues.includes(given.queue)) throw new TypeError(`${this.settings.service} has no queue ${given.queue}`);
    const row = await this.rows.arm(given, tx.session);
    await announceChange(tx, this.settings.service, deadlineIn(row));
    if (given.dueAt.getTime() - tx.now.getTime() <= this.settings.aheadMs) tx.afterCommit(() => { this.alarm.set(row); });
  }

  /** Ends a deadline that is armed, or has passed with nothing done. False where there is none, or it has ended. */
  async end(tx: Tx, deadlineId: string, how: Ending): Promise<boolean> {
    const row = await this.rows.end(deadlineId, how, tx);
    if (row) await announceChange(tx, this.settings.service, deadlineIn(row));
    return row !== undefined;
  }

  /** As it stands; in a transaction, as that sees it. */
  async find(deadlineId: string, tx?: Tx): Promise<Deadline | undefined> {
    return found(await this.rows.find(deadlineId, tx?.session));
  }

  /** All that are about these ids, however they stand, soonest due first. */
  async of(about: About, tx?: Tx): Promise<Deadline[]> {
    return (await this.rows.about(about, tx?.session)).map(deadlineIn);
  }

  async page(asked: PageAsked): Promise<Deadline[]> {
    return (await this.rows.page(asked)).map(deadlineIn);
  }
}

function found(row: DeadlineRow | undefined): Deadline | undefined {
  return row && deadlineIn(row);
}
