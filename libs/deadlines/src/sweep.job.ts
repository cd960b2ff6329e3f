import { Clock, errorFields, Log, Rounds } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { AlarmClock } from './alarm-clock.job';
import type { DeadlineRow } from './deadline-row';
import { DeadlineRows } from './deadlines.repository';
import { Firing } from './firing';
import { DeadlineSettings } from './settings';

const atOnce = 8;
const pageSize = 500;

/** Where the sweep finds what is due, and whom it tells. */
@Injectable()
export class SweepPorts {
  constructor(
    readonly settings: DeadlineSettings,
    readonly rows: DeadlineRows,
    readonly alarm: AlarmClock,
    readonly clock: Clock,
  ) {}
}

/** Fires whatever is due, and sets the alarm for whatever soon will be, whether or not Bull has it. */
@Injectable()
export class Sweep {
  private readonly rounds: Rounds;

  constructor(
    private readonly ports: SweepPorts,
    private readonly firing: Firing,
    log: Log,
  ) {
    this.rounds = new Rounds({
      round: () => this.once(),
      everyMs: ports.settings.sweepMs,
      failed: (thrown) => { log.warn('deadline-sweep.interrupted', errorFields(thrown)); },
    });
  }

  start(): void {
    this.rounds.start();
    this.ports.alarm.whenBack(() => { this.rounds.nudge(); });
  }

  /** Lets what is being fired end; the rest stays due. */
  stop(): Promise<void> {
    return this.rounds.stop();
  }

  private async once(): Promise<void> {
    const { settings, rows, clock } = this.ports;
    const until = new Date(clock.now().getTime() + settings.aheadMs);
    let last: DeadlineRow | undefined;
    let answering = true;
    do {
      const page = await rows.toTry(until, last, pageSize);
      const now = clock.now();
      await this.fire(page.filter(({ nextAt }) => nextAt <= now));
      if (answering) answering = await this.ports.alarm.setAll(page.filter(({ nextAt }) => nextAt > now));
      last = page.length < pageSize ? undefined : page.at(-1);
    } while (last && !this.rounds.stopping.aborted);
  }

  private async fire(due: readonly DeadlineRow[]): Promise<void> {
    const next = due.values();
    const one = async (): Promise<void> => {
      for (const { _id: deadlineId, gen } of next) {
        if (this.rounds.stopping.aborted) return;
        await this.firing.fire({ deadlineId, gen }, 'sweep');
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  }
}
