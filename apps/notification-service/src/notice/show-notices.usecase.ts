import type { Notice as Contract } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Errands } from '../errand/errands.repository';
import { settings } from '../settings';
import type { Attempt, Notice } from './notice';
import { inContract } from './notice-in-contract';

/** Notices as they are shown, each with its whole history: what was tried by each channel stands with the messages. */
@Injectable()
export class ShowNotices {
  constructor(private readonly errands: Errands) {}

  async one(notice: Notice, session?: Tx['session']): Promise<z.output<typeof Contract>> {
    return inContract(withTries(notice, await this.triesOf([notice], session)), settings.STAFF_WEB_URL);
  }

  async all(notices: readonly Notice[]): Promise<z.output<typeof Contract>[]> {
    const tries = await this.triesOf(notices);
    return notices.map((notice) => inContract(withTries(notice, tries), settings.STAFF_WEB_URL));
  }

  private async triesOf(notices: readonly Notice[], session?: Tx['session']): Promise<ReadonlyMap<string, readonly Attempt[]>> {
    const messages = notices.length === 0 ? [] : await this.errands.about(notices.map(({ noticeId }) => noticeId), session);
    return messages.reduce((tries, { work, attempts }) => {
      for (const noticeId of work.what === 'send' ? work.noticeIds : []) tries.set(noticeId, [...(tries.get(noticeId) ?? []), ...attempts]);
      return tries;
    }, new Map<string, readonly Attempt[]>());
  }
}

function withTries(notice: Notice, tries: ReadonlyMap<string, readonly Attempt[]>): Notice {
  return { ...notice, attempts: [...notice.attempts, ...(tries.get(notice.noticeId) ?? [])].sort((one, other) => one.at.getTime() - other.at.getTime()) };
}
