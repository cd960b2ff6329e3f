import { Clock, Log, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { settings } from '../settings';
import { CountEnquiry } from './count-enquiry.usecase';
import { CountsDue } from './counts-due.repository';

const atOnce = 100;
const sweepMs = settings.CHECK_SWEEP_SECONDS * 1000;

/** Counts the repeats of enquiries that were answered, behind the desk's back and never in its way. One that cannot be counted waits, and the others go on. */
@Injectable()
export class CountRepeats implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(
    private readonly countsDue: CountsDue,
    private readonly counting: CountEnquiry,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.rounds = new Rounds({
      round: () => this.countDue(),
      everyMs: sweepMs,
      failed: (thrown) => { log.error('repeat-sweep.failed', {}, thrown); },
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Counts at once what was answered by now. */
  soon(): void {
    this.rounds.nudge();
  }

  private async countDue(): Promise<void> {
    for (const enquiryId of await this.countsDue.due(this.clock.now(), atOnce)) {
      if (this.rounds.stopping.aborted) return;
      await this.counting.run(enquiryId).catch(async (thrown: unknown) => {
        this.log.error('repeat-count.failed', { enquiryId }, thrown);
        await this.countsDue.putOff(enquiryId, this.clock.now());
      });
    }
  }
}
