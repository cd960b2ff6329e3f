import { AuthorityPolicy, Clock, Log, Metrics, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Progress } from './progress.repository';
import { WatchEnquirers } from './watch-enquirers.usecase';
import { FishingRecords, WatchEnquiry } from './watch-enquiry.usecase';

/** How often enquiries newly checked are looked through. */
export class SweepSettings {
  constructor(readonly sweepMs: number) {}
}

/** What there is to go through, and by when. */
@Injectable()
export class Course {
  constructor(
    readonly settings: SweepSettings,
    readonly progress: Progress,
    readonly clock: Clock,
    readonly policy: AuthorityPolicy,
  ) {}
}

/** Who is watched: those who look, at each enquiry, and those who ask. */
@Injectable()
export class Watch {
  constructor(
    readonly enquiry: WatchEnquiry,
    readonly enquirers: WatchEnquirers,
  ) {}
}

/** Where it shows that something was flagged: how many, never who. */
@Injectable()
export class Signs {
  private readonly flags;

  constructor(
    metrics: Metrics,
    readonly log: Log,
  ) {
    this.flags = metrics.counter('fishing_flags_total', 'Signs of fishing raised');
  }

  raised(count: number, enquiryId?: string): void {
    if (count === 0) return;
    this.flags.inc(count);
    this.log.warn('fishing.flagged', { count, ...(enquiryId && { enquiryId }) });
  }
}

const minute = 60_000;
// A step is committed some time after the instant it bears: never as late as this.
const overlapMs = 10 * minute;
const atOnce = 200;

/** Looks enquiries through after their check, behind the desk's back and never in its way: one at a time, one more time where somebody else may have done it. */
@Injectable()
export class FishingSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep: Rounds;

  constructor(
    private readonly course: Course,
    private readonly records: FishingRecords,
    private readonly watch: Watch,
    private readonly signs: Signs,
  ) {
    this.sweep = new Rounds({
      round: () => this.lookThrough(),
      everyMs: course.settings.sweepMs,
      failed: (thrown) => { signs.log.error('fishing-sweep.failed', {}, thrown); },
    });
  }

  onApplicationBootstrap(): void {
    this.sweep.start(this.course.settings.sweepMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  private async lookThrough(): Promise<void> {
    const now = this.course.clock.now();
    const { windowDays, abandoned } = this.course.policy.current.enquiry.fishing;
    const upTo = await this.course.progress.find();
    const from = upTo ? Math.min(upTo.getTime(), now.getTime()) - overlapMs : now.getTime() - windowDays * 24 * 60 * minute;
    this.signs.raised(await this.watch.enquirers.run(new Date(from)));
    await this.newlyLookedAt(new Date(from));
    for (const enquiryId of await this.records.looks.leftOpen(new Date(now.getTime() - abandoned.afterHours * 60 * minute), atOnce)) await this.one(enquiryId);
    if (!this.sweep.stopping.aborted) await this.course.progress.keep(now);
  }

  private async newlyLookedAt(from: Date): Promise<void> {
    for (let page = await this.records.enquiries.lookedAt({ from, limit: atOnce }); page.length > 0;) {
      const watched = await this.records.looks.versionsOf(page.map(({ enquiryId }) => enquiryId));
      for (const { enquiryId, version } of page) if ((watched.get(enquiryId) ?? 0) < version) await this.one(enquiryId);
      const last = page.at(-1);
      if (this.sweep.stopping.aborted || !last || page.length < atOnce) return;
      page = await this.records.enquiries.lookedAt({ from: last.lookedAt, after: last.enquiryId, limit: atOnce });
    }
  }

  private async one(enquiryId: string): Promise<void> {
    if (this.sweep.stopping.aborted) return;
    this.signs.raised(await this.watch.enquiry.run(enquiryId), enquiryId);
  }
}
