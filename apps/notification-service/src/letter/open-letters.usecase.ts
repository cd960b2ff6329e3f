import { randomUUID } from 'node:crypto';
import type { childrenMerged, leadWorkerChanged, PayloadOf, planEnded, planStarted } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Delivery, Tx } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { dueAt, limitNamed } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { AnsweredLetters } from './answered-letters.usecase';
import { Letters } from './letters.repository';
import { deadlineOf, type Matter, withdrawn } from './matter';
import { type Called, ofEnd, ofStart } from './occasions';

type OfAPlan = Delivery<typeof planStarted> | Delivery<typeof planEnded>;

/** Opens the letters that are owed when a plan starts or ends, in the transaction that hears of it (REC-10), and keeps in step with who leads the work. */
@Injectable()
export class OpenLetters {
  constructor(
    private readonly letters: Letters,
    private readonly deadlines: Deadlines,
    private readonly policy: AuthorityPolicy,
    private readonly answered: AnsweredLetters,
  ) {}

  async planStarted(tx: Tx, delivery: Delivery<typeof planStarted>): Promise<void> {
    await this.carryOut(tx, delivery, ofStart(delivery.payload, await this.letters.ofPlan(delivery.payload.planId, tx.session)));
  }

  async planEnded(tx: Tx, delivery: Delivery<typeof planEnded>): Promise<void> {
    await this.carryOut(tx, delivery, ofEnd(delivery.payload, await this.letters.ofPlan(delivery.payload.planId, tx.session)));
  }

  leadWorkerChanged(tx: Tx, { childId, leadWorkerId }: PayloadOf<typeof leadWorkerChanged>): Promise<void> {
    return this.letters.ledBy(tx, childId, leadWorkerId);
  }

  async childrenMerged(tx: Tx, { childId, mergedChildId, keptChildId }: PayloadOf<typeof childrenMerged>): Promise<void> {
    if (childId === mergedChildId) await this.letters.ofOneChild(tx, mergedChildId, keptChildId);
  }

  private async carryOut(tx: Tx, delivery: OfAPlan, { open, withdraw }: Called): Promise<void> {
    for (const matter of withdraw) {
      await this.letters.keep(tx, withdrawn(matter));
      await this.deadlines.end(tx, deadlineOf(matter.matterId), 'withdrawn');
      await this.answered.by(tx, matter, 'withdrawn');
    }
    if (open) await this.open(tx, delivery, open);
  }

  /** Due by the policy, counted from when the Record shows it: before that nobody could write. */
  private async open(tx: Tx, { messageId, occurredAt, payload }: OfAPlan, { occasion, on, goesOnElsewhere }: NonNullable<Called['open']>): Promise<void> {
    const { childId, planId, leadWorkerId } = payload;
    const limit = limitNamed(this.policy.current, occasion === 'plan-started' ? 'parents-told-of-start' : 'parents-told-of-end');
    const matterId = randomUUID();
    const matter: Matter = {
      matterId, occasion, childId, planId, on, ...(leadWorkerId && { leadWorkerId }), ...(goesOnElsewhere && { goesOnElsewhere }), openedAt: tx.now, dueAt: dueAt(this.policy.current, limit, occurredAt), limit, status: 'owed', done: [], version: 1,
    };
    await this.letters.add(tx, matter, messageId);
    await this.deadlines.arm(tx, {
      deadlineId: deadlineOf(matterId), kind: 'letters-to-parents', queue: 'letters', startedAt: occurredAt, dueAt: matter.dueAt, limit, rule: 'REC-10',
      about: { childId, planId }, whose: leadWorkerId ? { workerId: leadWorkerId } : { role: 'custodian' },
    });
  }
}
