import { randomUUID } from 'node:crypto';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { AuthorityPolicy, Log, Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { Source } from '../errand/errand-row.schema';
import { StartErrand } from '../errand/start-errand.usecase';
import type { Climb, Notice, StepTaken } from '../notice/notice';
import { Notices } from '../notice/notices.repository';
import { holderOf, nextOf } from './climb';

/** What can be seen of ladders from outside. */
@Injectable()
export class Escalations {
  private readonly total;

  constructor(
    metrics: Metrics,
    private readonly log: Log,
  ) {
    this.total = metrics.counter('escalations_total', 'Notices that went to the next step of their ladder, or to the queue at its end', ['level']);
  }

  went({ noticeId }: Notice, { step, queue }: Climb, because: StepTaken['because']): void {
    const level = queue === undefined ? String(step) : 'queue';
    this.total.inc({ level });
    this.log.warn('notice.escalated', { noticeId, rung: level, reason: because });
  }
}

/** What escalating rests on. */
@Injectable()
export class Escalating {
  constructor(
    readonly policy: AuthorityPolicy,
    readonly escalations: Escalations,
  ) {}
}

/** The clock of a notice's ladder: its steps, one after the other, until somebody acknowledges. */
@Injectable()
export class Steps {
  constructor(
    private readonly notices: Notices,
    private readonly deadlines: Deadlines,
    private readonly startErrand: StartErrand,
    private readonly escalating: Escalating,
  ) {}

  /** The step a notice stands at begins: its deadline runs, and whoever it names is turned to after the commit. */
  async start(tx: Tx, { noticeId, climb, to, kind, enquiryId, childId }: Notice, source: Source): Promise<void> {
    const { acknowledgeBy } = climb;
    if (!acknowledgeBy) return;
    await this.deadlines.arm(tx, {
      deadlineId: deadlineOf(noticeId),
      kind: 'acknowledgement',
      queue: 'acknowledgements',
      startedAt: acknowledgeBy.from,
      dueAt: acknowledgeBy.at,
      rule: kind,
      about: { noticeId, ...(enquiryId && { enquiryId }), ...(childId && { childId }) },
      whose: to.workerId === undefined ? {} : { workerId: to.workerId },
    });
    await this.startErrand.add(tx, randomUUID(), { what: 'begin-step', noticeId, step: climb.step }, source);
  }

  /** Goes on to the next step, or to the queue at the end. Nothing happens where the notice no longer waits, or stands elsewhere by now. */
  async next(tx: Tx, notice: Notice, source: Source, because: StepTaken['because'], climb = nextOf(this.escalating.policy.current, notice, because, tx.now)): Promise<void> {
    const queued: StepTaken = { number: climb.step, to: climb.queue ?? '', at: tx.now, because: 'ladder-ended', recipientIds: [] };
    const gone = await this.notices.climb(tx, notice, climb, climb.queue && { holder: holderOf(climb.queue), step: queued });
    if (!gone) return;
    if (climb.queue) await this.deadlines.end(tx, deadlineOf(notice.noticeId), 'superseded');
    await this.start(tx, { ...notice, climb }, source);
    tx.afterCommit(() => { this.escalating.escalations.went(notice, climb, because); });
  }
}

/** The deadline of a notice's acknowledgement. */
export function deadlineOf(noticeId: string): string {
  return `${noticeId}:acknowledgement`;
}
