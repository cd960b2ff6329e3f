import { randomUUID } from 'node:crypto';
import type { Tx } from '@custodian/messaging';
import { ladderOf, type LadderStep } from '@custodian/policy';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { OutsideChannel, SendWork } from '../errand/errand-row.schema';
import { StartErrand } from '../errand/start-errand.usecase';
import type { NoticeRow } from '../notice/notice-row.schema';
import { Notices } from '../notice/notices.repository';
import type { Addressed } from '../recipient/recipient';
import { settings } from '../settings';
import { ended, newOnes } from './climb';
import { stepOf } from './ladder-start';
import { Steps } from './steps.usecase';
import { stepTo } from './step-taken';

const outside: readonly OutsideChannel[] = ['email', 'sms', 'webhook'];

/** Tells those a step has found: in their inboxes with the commit, by the step's other channels after it. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly notices: Notices,
    private readonly steps: Steps,
    private readonly startErrand: StartErrand,
    private readonly policy: AuthorityPolicy,
  ) {}

  async of(tx: Tx, { notice, source }: NoticeRow, people: readonly Addressed[]): Promise<void> {
    const ladder = ladderOf(this.policy.current, notice.climb.ladder);
    const step = stepOf(ladder, notice.climb.step);
    if (!step) return;
    const fresh = newOnes(ladder, notice.steps, people);
    if (!fresh) return this.steps.next(tx, notice, source, 'ladder-ended', ended(ladder, notice.climb));
    await this.notices.takeStep(tx, notice, stepTo(notice, step, fresh, tx.now, randomUUID));
    if (fresh.length === 0) return this.steps.next(tx, notice, source, 'nobody-there');
    await this.send(tx, { notice, source }, step, fresh);
  }

  /** To each by each channel. What is only to be known waits for others to go with it. */
  private async send(tx: Tx, { notice, source }: Pick<NoticeRow, 'notice' | 'source'>, { channels }: LadderStep, people: readonly Addressed[]): Promise<void> {
    const { noticeId, climb } = notice;
    const inMs = climb.digest && climb.step === 0 ? settings.DIGEST_MINUTES * 60_000 : 0;
    for (const channel of outside.filter((each) => channels.includes(each))) {
      for (const whom of whomBy(channel, people)) {
        await this.startErrand.add(tx, randomUUID(), { what: 'send', noticeIds: [noticeId], step: climb.step, channel, ...whom }, source, inMs);
      }
    }
  }
}

/** Whom a message goes to by a channel: a webhook once, whoever the step names; a role has no address of its own. */
function whomBy(channel: OutsideChannel, people: readonly Addressed[]): Pick<SendWork, 'recipientId' | 'via'>[] {
  const named = people.flatMap(({ recipient: { recipientId, via } }) => (via ? [{ recipientId, via }] : []));
  return channel === 'webhook' ? named.slice(0, 1) : named.filter(({ via }) => !('role' in via));
}
