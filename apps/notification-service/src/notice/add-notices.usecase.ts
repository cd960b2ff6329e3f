import { randomUUID } from 'node:crypto';
import type { Tx } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { Source } from '../errand/errand-row.schema';
import { climbOf } from '../ladder/ladder-start';
import { Steps } from '../ladder/steps.usecase';
import type { Addressed } from '../recipient/recipient';
import { newNotice, type Notice, type Told } from './notice';
import { Notices } from './notices.repository';
import { Telling } from './telling.usecase';

/** Adds notices, each to one recipient, in the transaction of what they tell of: in the inbox with the commit; what leaves the service goes its own way after it. */
@Injectable()
export class AddNotices {
  constructor(
    private readonly notices: Notices,
    private readonly steps: Steps,
    private readonly policy: AuthorityPolicy,
    private readonly telling: Telling,
  ) {}

  async add(tx: Tx, told: Told, source: Source, addressed: readonly Addressed[]): Promise<void> {
    for (const one of addressed) {
      const notice = newNotice(told, one, climbOf(this.policy.current, told.kind, tx.now), { noticeId: randomUUID(), now: tx.now });
      await this.addOne(tx, notice, source);
      tx.afterCommit(() => { this.telling.told(notice, source.occurredAt); });
    }
  }

  private async addOne(tx: Tx, notice: Notice, source: Source): Promise<void> {
    await this.notices.add(tx, { _id: notice.noticeId, notice, source, changedAt: tx.now });
    await this.steps.start(tx, notice, source);
  }
}
