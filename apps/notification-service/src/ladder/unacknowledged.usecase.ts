import { type Deadline, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { Notices } from '../notice/notices.repository';
import { Steps } from './steps.usecase';

/** Nobody has acknowledged in time: the next step begins. */
@Injectable()
export class Unacknowledged {
  constructor(
    private readonly notices: Notices,
    private readonly steps: Steps,
  ) {}

  @Fires('acknowledgement')
  async passed(tx: Tx, { about }: Deadline): Promise<void> {
    const row = await this.notices.find(about.noticeId ?? '', tx.session);
    if (row?.notice.status === 'waiting') await this.steps.next(tx, row.notice, row.source, 'not-acknowledged');
  }
}
