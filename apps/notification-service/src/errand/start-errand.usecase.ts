import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { ErrandAlarm } from './errand-alarm.job';
import type { Source, Work } from './errand-row.schema';
import { Errands } from './errands.repository';
import { newErrand } from './new-errand';

/** Adds errands in a transaction, and has them begun after it. */
@Injectable()
export class StartErrand {
  constructor(
    private readonly errands: Errands,
    private readonly alarm: ErrandAlarm,
  ) {}

  async add(tx: Tx, errandId: string, work: Work, source: Source, inMs = 0): Promise<void> {
    const now = new Date();
    await this.errands.add(tx, newErrand(errandId, work, source, { now, dueAt: new Date(now.getTime() + inMs) }));
    tx.afterCommit(() => { this.alarm.set({ errandId, turn: 0, inMs }); });
  }
}
