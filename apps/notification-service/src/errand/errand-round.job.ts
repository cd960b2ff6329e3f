import { Log, Metrics, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { settings } from '../settings';
import { ErrandAlarm } from './errand-alarm.job';
import { Errands } from './errands.repository';
import { RunErrand } from './run-errand.usecase';

const atOnce = 8;
const sweepMost = 400;
const goodbyeMs = 10_000;
const sweepMs = settings.ERRAND_SWEEP_SECONDS * 1000;

/** Does errands when their alarm goes, or the sweep finds them due. */
@Injectable()
export class ErrandRound implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep: Rounds;

  constructor(
    private readonly errands: Errands,
    private readonly runErrand: RunErrand,
    private readonly alarm: ErrandAlarm,
    private readonly log: Log,
  ) {
    this.sweep = new Rounds({
      round: () => this.runDue(),
      everyMs: sweepMs,
      failed: (thrown) => { log.error('errand-sweep.failed', {}, thrown); },
    });
  }

  onApplicationBootstrap(): void {
    this.alarm.listen(atOnce, (errandId) => this.run(errandId));
    this.sweep.start(sweepMs);
  }

  /** Lets what is being done end; what is due after it is found by the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.sweep.stop(), this.alarm.quieten(goodbyeMs)]);
  }

  private async runDue(): Promise<void> {
    const due = await this.errands.due(sweepMost);
    const next = due.values();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const errandId of next) {
          if (this.sweep.stopping.aborted) return;
          await this.run(errandId);
        }
      }),
    );
  }

  /** One that fails keeps no other from being done. */
  private async run(errandId: string): Promise<void> {
    await this.runErrand.run(errandId).catch((thrown: unknown) => { this.log.error('errand.failed', { key: errandId }, thrown); });
  }
}

/** How many errands wait, for whoever watches. */
@Injectable()
export class ErrandsWaiting {
  constructor(metrics: Metrics, errands: Errands) {
    metrics.gauge('notice_errands_waiting', 'What is still to be done to tell somebody: find out who they are, begin a step, send a message', ['what', 'status'], async (gauge) => {
      const counts = await errands.counts().catch(() => undefined);
      gauge.reset();
      for (const { what, status, count } of counts ?? []) gauge.set({ what, status }, count);
    });
  }
}
