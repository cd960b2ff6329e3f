import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { deadlineOf } from '../ladder/steps.usecase';
import type { Attempt, Notice } from './notice';
import { Notices } from './notices.repository';
import { ShowNotices } from './show-notices.usecase';

const endings = { acknowledged: 'met', answered: 'met', withdrawn: 'withdrawn', superseded: 'superseded' } as const;

/** Keeps how a notice ended, and stops its clock, in one transaction: of an acknowledgement and a deadline in the same moment the first to commit counts. */
@Injectable()
export class Ending {
  constructor(
    private readonly notices: Notices,
    private readonly deadlines: Deadlines,
    private readonly show: ShowNotices,
  ) {}

  async keep(tx: Tx, after: Notice, attempt?: Attempt) {
    await this.notices.keepEnd(tx, after, attempt);
    if (after.status !== 'waiting') await this.deadlines.end(tx, deadlineOf(after.noticeId), endings[after.status]);
    return this.show.one(attempt ? { ...after, attempts: [...after.attempts, attempt] } : after, tx.session);
  }
}
