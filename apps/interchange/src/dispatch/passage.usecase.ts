import type { DispatchHead } from '@custodian/interchange';
import { Clock, Log, Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Ledger } from '../ledger/ledger.repository';

/** Where it shows that dispatches pass: how many and how fast, between whom never what. */
@Injectable()
export class Passage {
  private readonly passedTotal;
  private readonly notTakenTotal;
  private readonly undeliveredTotal;
  private readonly seconds;

  constructor(
    private readonly log: Log,
    metrics: Metrics,
    ledger: Ledger,
    clock: Clock,
  ) {
    this.passedTotal = metrics.counter('interchange_passed_total', 'Dispatches put into a mailbox', ['kind', 'to']);
    this.notTakenTotal = metrics.counter('interchange_not_taken_total', 'Dispatches the broker would not take into a mailbox: full, or not there', ['to']);
    this.undeliveredTotal = metrics.counter('interchange_undelivered_total', 'Messages whose sender was told that no receipt came', ['to']);
    this.seconds = metrics.histogram('interchange_pass_seconds', 'From reading a dispatch to having it in the mailbox');
    metrics.gauge('interchange_waiting', 'Messages that wait for their receipt', [], async (gauge) => {
      gauge.set((await ledger.waiting()).count);
    });
    metrics.gauge('interchange_waiting_oldest_age_seconds', 'Since when the oldest of them does', [], async (gauge) => {
      const { oldest } = await ledger.waiting();
      gauge.set(oldest === undefined ? 0 : (clock.now().getTime() - oldest.getTime()) / 1000);
    });
  }

  passed({ kind, to }: DispatchHead, seconds: number): void {
    this.passedTotal.inc({ kind, to });
    this.seconds.observe(seconds);
  }

  notTaken({ id, to }: DispatchHead): void {
    this.notTakenTotal.inc({ to });
    this.log.error('interchange.not-taken', { messageId: id, key: to });
  }

  undelivered(messageId: string, to: string): void {
    this.undeliveredTotal.inc({ to });
    this.log.warn('interchange.undelivered', { messageId, key: to });
  }
}
