import { type Tx, UnitOfWork } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { ErrandRow, SendWork } from '../errand/errand-row.schema';
import { Errands } from '../errand/errands.repository';
import { Steps } from '../ladder/steps.usecase';
import type { Notice } from '../notice/notice';
import { Notices } from '../notice/notices.repository';

/** A message that will not arrive: where none of its step's does, and it is urgent or in no inbox, the next step begins at once. */
@Injectable()
export class NotReached {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly errands: Errands,
    private readonly notices: Notices,
    private readonly steps: Steps,
  ) {}

  async of({ work, source }: ErrandRow<SendWork>): Promise<void> {
    for (const noticeId of work.noticeIds) {
      await this.unitOfWork.run({ actorId: 'service:notification-service', correlationId: source.correlationId }, (tx) => this.goOn(tx, noticeId, work.step));
    }
  }

  private async goOn(tx: Tx, noticeId: string, step: number): Promise<void> {
    const row = await this.notices.find(noticeId, tx.session);
    if (!row || !waitsForNothing(row.notice, step)) return;
    const messages = await this.errands.about([noticeId], tx.session);
    const mayArrive = messages.some(({ work, status, attempts }) => work.what === 'send' && work.step === step && (status !== 'ended' || attempts.some(({ outcome }) => outcome === 'delivered')));
    if (!mayArrive) await this.steps.next(tx, row.notice, row.source, 'not-reached');
  }
}

/** Nobody would see it by waiting: nobody has it in an inbox, or it cannot wait for one to be looked into. */
function waitsForNothing({ status, climb, holders }: Notice, step: number): boolean {
  return status === 'waiting' && climb.step === step && (climb.urgent || holders.length === 0);
}
