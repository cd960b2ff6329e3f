import { setTimeout as wait } from 'node:timers/promises';
import { Clock } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AlarmClock } from './alarm-clock.job';
import type { Poke } from './deadline';
import { DeadlineRows } from './deadlines.repository';
import { Firing } from './firing';
import { Sweep } from './sweep.job';

const atOnce = 4;
const goodbyeMs = 10_000;
/** So far the clocks of this machine and of MongoDB may be apart before an alarm that goes early is left to the sweep. */
const apartMs = 2_000;

/** Answers alarms. */
@Injectable()
export class Bell {
  constructor(
    private readonly firing: Firing,
    private readonly rows: DeadlineRows,
    private readonly clock: Clock,
  ) {}

  /** Fires the deadline; where MongoDB's clock says that it is not time yet, waits until it does. */
  async ring(poke: Poke): Promise<void> {
    const end = performance.now() + apartMs;
    while ((await this.firing.fire(poke, 'bull')) === 'not-due' && performance.now() < end && (await this.soonDue(poke))) await wait(20);
  }

  private async soonDue({ deadlineId, gen }: Poke): Promise<boolean> {
    const row = await this.rows.find(deadlineId);
    return row?.gen === gen && row.status === 'armed' && row.nextAt.getTime() - this.clock.now().getTime() < apartMs;
  }
}

/** Starts the alarms and the sweep with the app, also where Redis is away, and stops them before it. */
@Injectable()
export class DeadlinesLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly alarm: AlarmClock,
    private readonly bell: Bell,
    private readonly sweep: Sweep,
  ) {}

  onApplicationBootstrap(): void {
    this.alarm.listen(atOnce, (poke) => this.bell.ring(poke));
    this.sweep.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.sweep.stop(), this.alarm.quieten(goodbyeMs)]);
  }
}
