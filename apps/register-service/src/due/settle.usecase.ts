import { randomUUID } from 'node:crypto';
import { type DeadlineGiven, Deadlines } from '@custodian/deadlines';
import { type Tx, UnitOfWork } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { ChildEntry } from '../child/child-entry';
import { Section47Checks } from '../section-47/checks.repository';
import { deadlinesOf } from './due';
import { endingOf } from './ending';
import { coreGroupDue, reviewDue } from './reviews-due';
import { standsAs } from './same-deadline';
import { section47Due } from './section-47-due';
import { Unsettled } from './unsettled.repository';

const actorId = 'service:register-service';

/** What a child's entry asks for. */
@Injectable()
export class Asks {
  constructor(
    private readonly policy: AuthorityPolicy,
    private readonly checks: Section47Checks,
  ) {}

  deadlinesFor(child: ChildEntry, checks: readonly Date[], now: Date): DeadlineGiven[] {
    const { current } = this.policy;
    const due = [reviewDue(child, current), coreGroupDue(child, current), ...section47Due(child, current, checks)];
    return due.flatMap((each) => (each ? deadlinesOf(current, each, now) : []));
  }

  async checksOf(tx: Tx, { childId, strategyDiscussions = [], mergedFrom = [] }: ChildEntry): Promise<Date[]> {
    return strategyDiscussions.length === 0 ? [] : this.checks.of([childId, ...mergedFrom.map((each) => each.childId)], tx.session);
  }
}

/** Makes the deadlines of a child what its entry asks for, whatever changed the entry: sets what is missing, ends what is done or not wanted any more (REC-07). */
@Injectable()
export class Settle {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly unsettled: Unsettled,
    private readonly deadlines: Deadlines,
    private readonly asks: Asks,
  ) {}

  run(childId: string): Promise<void> {
    return this.unit.run({ actorId, correlationId: randomUUID() }, async (tx) => {
      const child = await this.unsettled.take(childId, tx.session);
      if (child) await this.settle(tx, child);
    });
  }

  private async settle(tx: Tx, child: ChildEntry): Promise<void> {
    const checks = await this.asks.checksOf(tx, child);
    const wanted = child.mergedInto === undefined ? this.asks.deadlinesFor(child, checks, tx.now) : [];
    const standing = await this.deadlines.of({ childId: child.childId }, tx);
    const ids = new Set(wanted.map(({ deadlineId }) => deadlineId));
    for (const each of standing.filter(({ deadlineId }) => !ids.has(deadlineId))) await this.deadlines.end(tx, each.deadlineId, endingOf(each, child, checks));
    for (const each of wanted) if (!standsAs(await this.deadlines.find(each.deadlineId, tx), each)) await this.deadlines.arm(tx, each);
  }
}
