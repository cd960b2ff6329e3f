import type { caseHeld, missingChanged, removalCleared, stayEnded } from '@custodian/contracts';
import { type Delivery, Inbox, type SetAside, setAside } from '@custodian/messaging';
import { Log } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import type { Decided } from '../child/announcement';
import type { ChildEntry } from '../child/child-entry';
import { Children } from '../child/children.repository';
import { SaveEntry } from '../child/save-entry.usecase';
import { recordMissing } from '../circumstance/record-missing';
import { RuleRefusal } from '../rule/rule-refusal';
import { settings } from '../settings';
import { endAfterMove } from './end-after-move';
import { endStay } from './end-stay';
import { holdCase } from './hold-case';

type Heard = Delivery<typeof caseHeld> | Delivery<typeof missingChanged> | Delivery<typeof removalCleared> | Delivery<typeof stayEnded>;
type Decide = (child: ChildEntry, today: string) => Decided<ChildEntry> | undefined;

/** Takes over what transfer-service says of a child's moves: who holds the case, and that the child leaves the Record (REC-11, MOV-26, MOV-42). */
@Injectable()
export class HearMoves {
  constructor(
    private readonly inbox: Inbox,
    private readonly children: Children,
    private readonly entries: SaveEntry,
    private readonly log: Log,
  ) {}

  caseHeld(delivery: Delivery<typeof caseHeld>): Promise<void> {
    return this.changed(delivery, (child) => holdCase(child, delivery.payload, settings.AUTHORITY));
  }

  /** Who recorded it as missing before is not contradicted: what the entry says already is set aside. */
  missingChanged(delivery: Delivery<typeof missingChanged>): Promise<void> {
    const { missing, on } = delivery.payload;
    return this.changed(delivery, (child, today) => recordMissing(child, { missing, on, reason: 'As recorded with the steps for a missing child' }, today));
  }

  removalCleared(delivery: Delivery<typeof removalCleared>): Promise<void> {
    return this.changed(delivery, (child, today) => endAfterMove(child, delivery.payload, today));
  }

  stayEnded(delivery: Delivery<typeof stayEnded>): Promise<void> {
    return this.changed(delivery, (child, today) => endStay(child, delivery.payload, today));
  }

  /** What a rule refuses is set aside under the rule's name: what comes after it, such as a correction, is heard. */
  private changed(delivery: Heard, decide: Decide): Promise<void> {
    return this.inbox.handle(delivery, async (tx): Promise<SetAside | undefined> => {
      const child = await this.children.findNow(delivery.payload.childId, tx.session);
      if (!child) return setAside('child-not-found');
      const outcome = decidedOrRefused(() => decide(child, localDateOf(tx.now)));
      if (outcome instanceof RuleRefusal) return this.refused(delivery, outcome);
      if (!outcome) return setAside('nothing-to-change');
      await this.entries.save(tx, delivery.event.name, child, outcome);
      return undefined;
    });
  }

  /** Logged, for transfer-service takes it for done. */
  private refused({ messageId, event, payload: { childId } }: Heard, { code }: RuleRefusal): SetAside {
    this.log.warn('move.refused', { messageId, childId, code, pattern: event.name });
    return setAside(code);
  }
}

/** A day that is tomorrow by this process's clock is today a moment later: it is tried again, and parks where it does not become true. */
function decidedOrRefused<T>(decide: () => T): T | RuleRefusal {
  try {
    return decide();
  } catch (thrown) {
    if (thrown instanceof RuleRefusal && thrown.code !== 'date-in-the-future') return thrown;
    throw thrown;
  }
}
