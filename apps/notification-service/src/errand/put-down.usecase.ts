import { Injectable } from '@nestjs/common';
import type { Attempt } from '../notice/notice';
import { ErrandAlarm } from './errand-alarm.job';
import type { ErrandRow } from './errand-row.schema';
import { Errands, type Noted } from './errands.repository';

type InHand = Pick<ErrandRow, '_id' | 'turn'>;

/** Puts an errand down: for good, or to be taken up again. */
@Injectable()
export class PutDown {
  constructor(
    private readonly errands: Errands,
    private readonly alarm: ErrandAlarm,
  ) {}

  async again({ _id, turn }: InHand, inMs: number, noted: Partial<Noted> = {}): Promise<void> {
    const put = await this.errands.put({ _id, turn }, { status: 'waiting', ...noted, dueAt: new Date(Date.now() + inMs) });
    if (put) this.alarm.set({ errandId: _id, turn, inMs });
  }

  /** A provider has the message: it is asked after this long, unless its receipt comes before. */
  async accepted({ _id, turn }: InHand, askInMs: number, attempts: readonly Attempt[]): Promise<void> {
    await this.errands.accepted({ _id, turn }, new Date(Date.now() + askInMs), attempts);
  }

  /** False where another has it by now, or it had ended. */
  ended(inHand: InHand, attempts: readonly Attempt[] = []): Promise<boolean> {
    return this.errands.put(inHand, { status: 'ended', sending: false, attempts });
  }
}
