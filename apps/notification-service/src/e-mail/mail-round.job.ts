import { Log, Metrics, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { settings } from '../settings';
import { EMails } from './e-mails.repository';
import { MailAlarm } from './mail-alarm.job';
import { SendMail } from './send-mail.usecase';

const atOnce = 4;
const sweepMost = 200;
const goodbyeMs = 10_000;
const sweepMs = settings.MAIL_SWEEP_SECONDS * 1000;

/** Sends mails when their alarm goes, or the sweep finds them due. */
@Injectable()
export class MailRound implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep: Rounds;

  constructor(
    private readonly eMails: EMails,
    private readonly sendMail: SendMail,
    private readonly alarm: MailAlarm,
    log: Log,
  ) {
    this.sweep = new Rounds({
      round: () => this.sendDue(),
      everyMs: sweepMs,
      failed: (thrown) => { log.error('mail-sweep.failed', {}, thrown); },
    });
  }

  onApplicationBootstrap(): void {
    this.alarm.listen(atOnce, (noticeId) => this.send(noticeId));
    this.sweep.start(sweepMs);
  }

  /** Lets what is being sent end; what is due after it is found by the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.sweep.stop(), this.alarm.quieten(goodbyeMs)]);
  }

  private async sendDue(): Promise<void> {
    const due = await this.eMails.due(sweepMost);
    const next = due.values();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const noticeId of next) {
          if (this.sweep.stopping.aborted) return;
          await this.send(noticeId);
        }
      }),
    );
  }

  private async send(noticeId: string): Promise<void> {
    const next = await this.sendMail.run(noticeId);
    if (next) this.alarm.set({ noticeId, ...next });
  }
}

/** How many mails wait, for whoever watches. */
@Injectable()
export class MailsWaiting {
  constructor(metrics: Metrics, eMails: EMails) {
    metrics.gauge('notice_mails_pending', 'E-mails that are still to be sent', [], async (gauge) => {
      gauge.set(await eMails.countPending().catch(() => Number.NaN));
    });
  }
}
