import { type Tx, UnitOfWork } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { ErrandRow, StepWork } from '../errand/errand-row.schema';
import { Errands } from '../errand/errands.repository';
import { pauseAfter } from '../errand/next-try';
import { PutDown } from '../errand/put-down.usecase';
import { Notices } from '../notice/notices.repository';
import { settings } from '../settings';
import type { Addressed } from '../recipient/recipient';
import { TakeStep } from './take-step.usecase';
import { WhoNow } from './who-now.usecase';

/** What is done with a step's errand. */
@Injectable()
export class StepErrand {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly errands: Errands,
    readonly putDown: PutDown,
  ) {}
}

/** Turns to whom a step names, as it is now: absent and gone are stood in for. With the register away it is asked again; the deadline of the step runs all the same. */
@Injectable()
export class BeginStep {
  constructor(
    private readonly notices: Notices,
    private readonly whoNow: WhoNow,
    private readonly takeStep: TakeStep,
    private readonly errand: StepErrand,
  ) {}

  async run(row: ErrandRow<StepWork>): Promise<void> {
    const { noticeId, step } = row.work;
    const found = await this.notices.find(noticeId);
    if (found?.notice.status !== 'waiting' || found.notice.climb.step !== step) {
      await this.errand.putDown.ended(row);
      return;
    }
    const people = await this.whoNow.of(found.notice, row.source.correlationId);
    if (!people) return this.errand.putDown.again(row, pauseAfter(row.turn, settings.SEND_PAUSES_SECONDS));
    const { source } = row;
    await this.errand.unitOfWork.run({ actorId: 'service:notification-service', correlationId: source.correlationId, causationId: source.messageId }, (tx) => this.take(tx, row, people));
  }

  /** The notice may have been acknowledged, or gone on, meanwhile: then there is nothing to do. */
  private async take(tx: Tx, row: ErrandRow<StepWork>, people: readonly Addressed[]): Promise<void> {
    if (!(await this.errand.errands.put(row, { status: 'ended' }, tx.session))) return;
    const now = await this.notices.find(row.work.noticeId, tx.session);
    if (now?.notice.status === 'waiting' && now.notice.climb.step === row.work.step) await this.takeStep.of(tx, now, people);
  }
}
