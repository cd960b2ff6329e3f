import { Clock, Log, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Enquiries } from '../enquiry/enquiries.repository';
import { AlarmSettings, CheckAlarm } from './check-alarm.job';
import { CompleteCheck } from './complete-check.usecase';

const atOnce = 200;
const workers = 4;

/** What wakes waiting checks: alarms, and the sweep. */
@Injectable()
export class Wakers {
  constructor(
    readonly settings: AlarmSettings,
    readonly alarm: CheckAlarm,
    readonly clock: Clock,
  ) {}
}

/** Completes checks that could not be made: when their alarm goes, or the sweep finds them due. */
@Injectable()
export class CheckLater implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep: Rounds;

  constructor(
    private readonly wakers: Wakers,
    private readonly enquiries: Enquiries,
    private readonly completeCheck: CompleteCheck,
    private readonly log: Log,
  ) {
    this.sweep = new Rounds({
      round: () => this.completeDue(),
      everyMs: wakers.settings.sweepMs,
      failed: (thrown) => { log.error('check-sweep.failed', {}, thrown); },
    });
  }

  onApplicationBootstrap(): void {
    this.wakers.alarm.queue.process(workers, ({ data }) => this.attempt(data.enquiryId, data.attempts)).catch((thrown: unknown) => { this.log.error('check-alarm.stopped', {}, thrown); });
    this.sweep.start(this.wakers.settings.sweepMs);
  }

  /** Lets the attempt under way end; what is due after it is found by the next process. */
  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  /** Ends at the first that cannot be made: the register is away, and the rest stay due. */
  private async completeDue(): Promise<void> {
    for (const enquiryId of await this.enquiries.dueForCheck(this.wakers.clock.now(), atOnce)) {
      if (this.sweep.stopping.aborted || (await this.attempt(enquiryId)) === 'waits') return;
    }
  }

  private async attempt(enquiryId: string, attempts?: number): Promise<'waits' | 'done'> {
    const attempt = await this.completeCheck.run(enquiryId, attempts);
    if (attempt?.completed) this.log.info('check.completed-late', { enquiryId });
    if (attempt === undefined || attempt.completed) return 'done';
    this.wakers.alarm.set({ enquiryId, attempts: attempt.attempts });
    return 'waits';
  }
}
