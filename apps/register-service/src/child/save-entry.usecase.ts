import { circumstancesChanged } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { dueAt, limitNamed, localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { circumstancesChangedIn } from '../circumstance/circumstances-changed';
import type { Decided } from './announcement';
import { type ChildEntry, currentPlanOf } from './child-entry';
import { Children } from './children.repository';
import type { Change } from './stamped';

/** Saves what was decided about a child: keeps the version before, and announces what others have to know. */
@Injectable()
export class SaveEntry {
  constructor(
    private readonly children: Children,
    private readonly policy: AuthorityPolicy,
  ) {}

  /** `change` names what was done: an operation, or an event that was heard. */
  async save(tx: Tx, change: string, before: ChildEntry, outcome: Decided<ChildEntry>): Promise<ChildEntry> {
    const saved = await this.children.change(tx, outcome.child, changeOf(tx, change, outcome));
    for (const { event, payload } of outcome.announce ?? []) await tx.announce(event, payload);
    await this.announceCircumstances(tx, before, outcome);
    return saved;
  }

  /** The same of a child who is new on the Record. */
  async add(tx: Tx, change: string, outcome: Decided<ChildEntry>): Promise<ChildEntry> {
    const saved = await this.children.add(tx, outcome.child, changeOf(tx, change, outcome));
    for (const { event, payload } of outcome.announce ?? []) await tx.announce(event, payload);
    return saved;
  }

  /** Of a child with a plan, what has changed of the circumstances that others have to know of (REC-09). */
  private async announceCircumstances(tx: Tx, before: ChildEntry, { child, changedOn = localDateOf(tx.now) }: Decided<ChildEntry>): Promise<void> {
    const changes = circumstancesChangedIn(before, child);
    if (changes.length === 0 || !currentPlanOf(before)) return;
    const tellBy = dueAt(this.policy.current, limitNamed(this.policy.current, 'change-of-circumstances-told'), tx.now);
    await tx.announce(circumstancesChanged, { childId: child.childId, changes, changedOn, tellBy: tellBy.toISOString() });
  }
}

function changeOf(tx: Tx, change: string, { changedOn, reason }: Decided<ChildEntry>): Change {
  return { change, changedOn, reason, recordedAt: tx.now, recordedBy: tx.actorId };
}
