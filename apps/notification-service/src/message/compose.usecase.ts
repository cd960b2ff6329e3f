import { UnitOfWork } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { ErrandRow, SendWork } from '../errand/errand-row.schema';
import { Errands } from '../errand/errands.repository';
import type { Notice } from '../notice/notice';
import { Notices } from '../notice/notices.repository';
import { settings } from '../settings';
import { itemOf } from './item-of';
import type { Item } from './message';

const mostTogether = 20;

/** Puts together what a message says. */
@Injectable()
export class Compose {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly errands: Errands,
    private readonly notices: Notices,
  ) {}

  /** Those of its notices that still wait for somebody. */
  async waiting({ work }: ErrandRow<SendWork>): Promise<Notice[]> {
    return (await this.notices.findAll(work.noticeIds)).filter(({ status }) => status === 'waiting');
  }

  /** What it says: its own notices and, before it first goes, whatever else waits to be said to the same person by the same channel. */
  async items(row: ErrandRow<SendWork>, notices: readonly Notice[]): Promise<Item[]> {
    const others = row.sends > 0 || row.work.channel === 'webhook' ? [] : await this.takenAlong(row);
    return [...notices, ...others].map((notice) => itemOf(notice, settings.STAFF_WEB_URL));
  }

  private takenAlong(row: ErrandRow<SendWork>): Promise<Notice[]> {
    return this.unitOfWork.run({ actorId: 'service:notification-service', correlationId: row.source.correlationId }, async ({ session }) => {
      const alike = await this.errands.alike(row, mostTogether, session);
      if (alike.length === 0) return [];
      const ids = alike.flatMap(({ work }) => (work.what === 'send' ? work.noticeIds : [])).filter((noticeId) => !row.work.noticeIds.includes(noticeId));
      if (!(await this.errands.join(row, alike, [...row.work.noticeIds, ...ids], session))) return [];
      return (await this.notices.findAll(ids, session)).filter(({ status }) => status === 'waiting');
    });
  }
}
