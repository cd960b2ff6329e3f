import type { deadlineChangedOf } from '@custodian/contracts';
import { type Delivery, Inbox, setAside, type Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { Answer } from '../notice/answer.usecase';
import { afterChange, type KeptDeadline } from './kept-deadline';
import { KeptDeadlines } from './kept-deadlines.repository';

/** Keeps how another service's deadline stands now; where it has ended, whoever was told that it was due need not see to it any more. */
@Injectable()
export class KeepDeadline {
  constructor(
    private readonly inbox: Inbox,
    private readonly deadlines: KeptDeadlines,
    private readonly answer: Answer,
  ) {}

  of(delivery: Delivery<(typeof deadlineChangedOf)[keyof typeof deadlineChangedOf]>): Promise<void> {
    return this.inbox.handle(delivery, async (tx) => {
      const after = afterChange(await this.deadlines.find(delivery.payload.deadlineId, tx), delivery.payload);
      if (!after) return setAside('known-already');
      await this.deadlines.keep(after, tx);
      await this.answerNotices(tx, after);
      return undefined;
    });
  }

  /** Not while another of its kind is open for the same enquiry or child: the notices may be that one's. */
  private async answerNotices(tx: Tx, deadline: KeptDeadline): Promise<void> {
    const { status } = deadline;
    if (status === 'armed' || status === 'fired') return;
    if (!(await this.deadlines.hasOpenLike(deadline, tx))) await this.answer.by(tx, deadline, status);
  }
}
