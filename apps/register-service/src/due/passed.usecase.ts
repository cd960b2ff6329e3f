import { DueKind, limitNear, limitPassed } from '@custodian/contracts';
import { type Deadline, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { remindedOf } from './due';

/** Says that something is due soon, or overdue (REC-07, ENQ-12). */
@Injectable()
export class Passed {
  @Fires('first-review', 'later-review', 'first-core-group', 'later-core-group', 'initial-conference', 'section-47-check')
  async passed(tx: Tx, deadline: Deadline): Promise<void> {
    await tx.announce(limitPassed, { ...said(deadline), dueAt: deadline.dueAt.toISOString() });
  }

  @Fires('first-review-reminder', 'later-review-reminder', 'first-core-group-reminder', 'later-core-group-reminder', 'initial-conference-reminder')
  async near(tx: Tx, deadline: Deadline): Promise<void> {
    await tx.announce(limitNear, { ...said(deadline), dueAt: deadline.dueAt.toISOString() });
  }
}

function said({ deadlineId, kind, about, rule, whose }: Deadline) {
  if (about.childId === undefined) throw new TypeError('a deadline of the Record is about a child');
  const forWorkerId = whose.workerId;
  return { deadlineId: remindedOf(deadlineId), kind: DueKind.parse(kind.replace(/-reminder$/u, '')), childId: about.childId, rule, forWorkerId };
}
