import { Clock, Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { Deadline, FiredBy } from './deadline';
import { DeadlineRows } from './deadlines.repository';

/** What operations see of deadlines. Labels are kinds and codes. */
@Injectable()
export class DeadlineMetrics {
  private readonly firedTotal;
  private readonly lateness;
  private readonly failedTotal;

  constructor(
    metrics: Metrics,
    rows: DeadlineRows,
    private readonly clock: Clock,
  ) {
    this.firedTotal = metrics.counter('deadlines_fired_total', 'Deadlines that passed, by who noticed', ['by', 'kind']);
    this.lateness = metrics.histogram('deadline_lateness_seconds', 'From when a deadline was due to the commit that fired it');
    this.failedTotal = metrics.counter('deadlines_failed_total', 'Tries to fire a deadline whose handler failed', ['kind']);
    metrics.gauge('deadlines_armed', 'Deadlines that run', [], async (gauge) => {
      gauge.set(await rows.countArmed().catch(() => Number.NaN));
    });
    metrics.gauge('deadlines_overdue', 'Deadlines whose time has come and which nobody has fired', ['kind'], async (gauge) => {
      const overdue = await rows.countOverdue().catch(() => undefined);
      gauge.reset();
      for (const { _id: kind, count } of overdue ?? []) gauge.set({ kind }, count);
    });
  }

  fired({ kind, dueAt }: Deadline, by: FiredBy): void {
    this.firedTotal.inc({ by, kind });
    this.lateness.observe(Math.max(0, this.clock.now().getTime() - dueAt.getTime()) / 1000);
  }

  failed(kind: string): void {
    this.failedTotal.inc({ kind });
  }
}
