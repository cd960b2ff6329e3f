import { Clock, Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { Attempt } from '../notice/notice';
import { linkTo } from '../notice/notice-in-contract';
import { writtenTo } from '../notice/written-to';
import { settings } from '../settings';
import { Directory } from './directory.client';
import { EMails, type InHand } from './e-mails.repository';
import { failureCode } from './failure-code';
import { mailText } from './mail-text';
import { pauseAfter } from './next-try';
import { Smtp } from './smtp.client';

/** Says what the alarm is to be set for. */
export interface NextTry {
  readonly turn: number;
  readonly inMs: number;
}

/** What a mail goes through. */
@Injectable()
export class Post {
  constructor(
    readonly directory: Directory,
    readonly smtp: Smtp,
  ) {}
}

/**
 * Sends the e-mail of one notice, if it is due. The address is asked for now, so that it is today's.
 * Taken in hand, sent, noted: a process that dies after sending and before noting sends it again, with the same Message-ID.
 */
@Injectable()
export class SendMail {
  private readonly attempts;

  constructor(
    private readonly eMails: EMails,
    private readonly post: Post,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.attempts = metrics.counter('notice_delivery_attempts_total', 'Tries to deliver a notice', ['channel', 'outcome']);
  }

  /** Undefined where there is nothing more to do, or another does it. */
  async run(noticeId: string): Promise<NextTry | undefined> {
    const inHand = await this.eMails.take(noticeId);
    if (!inHand) return undefined;
    const to = await this.addressFor(inHand);
    // The directory cannot be asked now: no try is counted for that.
    if (to === undefined) return this.again(inHand, pauseAfter(1, settings.MAIL_PAUSES_SECONDS) ?? 0);
    if (to === null) return this.done(inHand, 'no-address', this.attempt('no-address'));
    try {
      await this.post.smtp.send(to, mailText(inHand.notice, linkTo(noticeId, settings.STAFF_WEB_URL), settings.MAIL_FROM));
    } catch (thrown) {
      return this.failed(inHand, this.attempt('failed', failureCode(thrown)));
    }
    return this.done(inHand, 'sent', this.attempt('delivered'));
  }

  /** As the directory has it today; the designated manager is written to where the settings say. */
  private async addressFor({ notice, correlationId }: InHand): Promise<string | null | undefined> {
    const to = writtenTo(notice);
    if (!to) return null;
    return to === 'custodian' ? settings.CUSTODIAN_EMAIL : this.post.directory.addressOf(to.workerId, correlationId);
  }

  private failed(inHand: InHand, attempt: Attempt): Promise<NextTry | undefined> {
    const failures = inHand.notice.attempts.filter(({ channel, outcome }) => channel === 'email' && outcome === 'failed').length + 1;
    const pause = pauseAfter(failures, settings.MAIL_PAUSES_SECONDS);
    return pause === undefined ? this.done(inHand, 'given-up', attempt) : this.again(inHand, pause, attempt);
  }

  private async again(inHand: InHand, inMs: number, attempt?: Attempt): Promise<NextTry> {
    await this.eMails.end(inHand, { attempt, status: 'pending', dueAt: new Date(Date.now() + inMs) });
    return { turn: inHand.turn, inMs };
  }

  private async done(inHand: InHand, status: 'sent' | 'no-address' | 'given-up', attempt: Attempt): Promise<undefined> {
    await this.eMails.end(inHand, { attempt, status, dueAt: new Date() });
  }

  private attempt(outcome: Attempt['outcome'], detail?: string): Attempt {
    this.attempts.inc({ channel: 'email', outcome });
    return { channel: 'email', at: this.clock.now(), outcome, ...(detail && { detail }) };
  }
}
