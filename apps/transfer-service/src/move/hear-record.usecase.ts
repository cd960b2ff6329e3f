import type { childrenMerged, childrenSplit, circumstancesChanged, planEnded } from '@custodian/contracts';
import { type Delivery, Inbox, type SetAside, setAside } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { apart } from './apart';
import { unchanged } from './case';
import { Cases } from './cases.usecase';
import { endMove } from './end';
import { merged } from './merged';
import { goesOut, isOpen, type Move } from './move';
import { SaveCase } from './save-case.usecase';
import { Showing } from './showing-nudge';

/** Takes in what the Record says of children who move. */
@Injectable()
export class HearRecord {
  constructor(
    private readonly inbox: Inbox,
    private readonly cases: Cases,
    private readonly saving: SaveCase,
    private readonly showing: Showing,
  ) {}

  /** The plan that went with a child has ended here, and not by the move: the move is over. Where the conference there was held already, that decides (MOV-26). */
  planEnded(delivery: Delivery<typeof planEnded>): Promise<void> {
    const { childId, planId, moveId, to } = delivery.payload;
    return this.inbox.handle(delivery, async (tx): Promise<SetAside | undefined> => {
      if (await this.cases.moves.planEnded(tx.session)) tx.afterCommit(() => { this.showing.soon(); });
      if (moveId !== undefined) return setAside('ended-by-a-move');
      const before = await this.cases.ofChild(childId, tx.session);
      const move = openAway(before.moves);
      if (move?.planId !== planId || move.conference) return setAside('no-move-of-this-plan');
      await this.saving.save(tx, before.moves, () => endMove(before, move.moveId, { on: to, because: 'plan-ended' }, { at: tx.now, by: tx.actorId }));
      return undefined;
    });
  }

  /** Said once for each of the two entries; it is done with the one that is history. */
  childrenMerged(delivery: Delivery<typeof childrenMerged>): Promise<void> {
    const { childId, keptChildId, mergedChildId } = delivery.payload;
    return this.inbox.handle(delivery, async (tx): Promise<SetAside | undefined> => {
      if (childId !== mergedChildId) return setAside('said-of-the-other');
      const [kept, other] = [await this.cases.ofChild(keptChildId, tx.session), await this.cases.ofChild(mergedChildId, tx.session)];
      if (other.moves.length === 0) return setAside('no-moves');
      await this.saving.save(tx, [...kept.moves, ...other.moves], () => merged(kept, other, { keptChildId, mergedChildId }));
      return undefined;
    });
  }

  /** Said once for each of the two; it is done with the one that stands for itself again. */
  childrenSplit(delivery: Delivery<typeof childrenSplit>): Promise<void> {
    const { childId, keptChildId, mergedChildId } = delivery.payload;
    return this.inbox.handle(delivery, async (tx): Promise<SetAside | undefined> => {
      if (childId !== mergedChildId) return setAside('said-of-the-other');
      const [kept, other] = [await this.cases.ofChild(keptChildId, tx.session), await this.cases.ofChild(mergedChildId, tx.session)];
      const two = apart(kept, other, mergedChildId);
      if (!two) return setAside('no-moves');
      const before = [...kept.moves, ...other.moves];
      await this.saving.save(tx, before, () => unchanged(two.kept));
      await this.saving.save(tx, before, () => unchanged(two.other));
      if (two.kept.moves.length === 0) await this.cases.responsibilities.keep(keptChildId, two.kept.ledger, tx.session);
      return undefined;
    });
  }

  /** Whether the other side is to be told is looked at soon: the entry is asked for outside this transaction. */
  circumstancesChanged(delivery: Delivery<typeof circumstancesChanged>): Promise<void> {
    return this.inbox.handle(delivery, async (tx): Promise<SetAside | undefined> => {
      const away = openAway(await this.cases.moves.ofChild(delivery.payload.childId, tx.session));
      if (!away) return setAside('not-away');
      await this.cases.moves.childChanged(away.moveId, delivery.occurredAt, tx.session);
      tx.afterCommit(() => { this.showing.soon(); });
      return undefined;
    });
  }
}

function openAway(moves: readonly Move[]): Move | undefined {
  return moves.find((move) => goesOut(move) && isOpen(move));
}
