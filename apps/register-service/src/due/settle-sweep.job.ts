import { Log, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Settle } from './settle.usecase';
import { Unsettled } from './unsettled.repository';

const everyMs = 500;
const atOnce = 200;
const restMs = 60_000;

/** Settles the deadlines of every child whose entry has changed. One that fails rests a minute; the others go on. */
@Injectable()
export class SettleSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly resting = new Map<string, number>();
  private readonly sweep: Rounds;

  constructor(
    private readonly unsettled: Unsettled,
    private readonly settle: Settle,
    private readonly log: Log,
  ) {
    this.sweep = new Rounds({ round: () => this.once(), everyMs, afterFailureMs: 5_000, failed: (thrown) => { log.error('settle-sweep.failed', {}, thrown); } });
  }

  onApplicationBootstrap(): void {
    this.sweep.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  private async once(): Promise<void> {
    for (const [childId, until] of this.resting) if (until <= performance.now()) this.resting.delete(childId);
    for (const childId of await this.unsettled.next(atOnce + this.resting.size)) {
      if (this.sweep.stopping.aborted) return;
      if (!this.resting.has(childId)) await this.settleOne(childId);
    }
  }

  private async settleOne(childId: string): Promise<void> {
    try {
      await this.settle.run(childId);
    } catch (thrown) {
      this.resting.set(childId, performance.now() + restMs);
      this.log.error('settle.failed', { childId }, thrown);
    }
  }
}
