import { randomUUID } from 'node:crypto';
import { caseHeld, moveToldOf, removalCleared, stayEnded } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { localDateOf, type Policy } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { Custodians } from '../custodian/custodians.repository';
import { Dispatches } from '../dispatch/outgoing/dispatches.usecase';
import { decided } from '../rule/decided.usecase';
import { settings } from '../settings';
import type { Announcing, Case, Outcome } from './case';
import { Cases } from './cases.usecase';
import type { Move } from './move';
import { deadlinesChanged } from './process/due';
import { settled } from './settle';
import { Showing } from './showing-nudge';
import { isToShow } from './to-show';

/** Who is told of a move: custodians elsewhere, and the services here. */
@Injectable()
export class MoveTelling {
  constructor(
    private readonly dispatches: Dispatches,
    private readonly custodians: Custodians,
    private readonly policy: AuthorityPolicy,
  ) {}

  get policyNow(): Policy {
    return this.policy.current;
  }

  async tell(tx: Tx, { case: { moves }, says, announces }: Outcome): Promise<void> {
    for (const { to, moveId, message, payload, documentIds } of says) {
      const { childId } = known(moves, moveId);
      await this.dispatches.send(tx, to, message, { ...payload }, { about: { moveId, ...(childId !== undefined && { childId }) }, documents: documentIds.map((documentId) => ({ documentId })) });
    }
    for (const each of announces) await this.announce(tx, known(moves, each.moveId), each);
  }

  private async announce(tx: Tx, { moveId, kind, childId, leadWorkerId, other }: Move, each: Announcing): Promise<void> {
    if (each.what === 'told-of') return tx.announce(moveToldOf, { moveId, kind, what: each.of, childId, forWorkerId: leadWorkerId });
    if (childId === undefined) throw new TypeError(`the child of move ${moveId} is not on the Record`);
    switch (each.what) {
      case 'case-held':
        return tx.announce(caseHeld, { childId, moveId, by: each.by, ...(await this.authority(tx, each.by, other)), from: each.from.toISOString() });
      case 'removal-cleared': {
        const { planId, conferenceOn, minutesReceivedOn, by, outcome } = each;
        const { authorityName } = await this.authority(tx, by, other);
        return tx.announce(removalCleared, { childId, moveId, planId, conferenceOn, minutesReceivedOn, by, authorityName, outcome });
      }
      case 'stay-ended':
        return tx.announce(stayEnded, { childId, moveId, planId: each.planId, on: each.on, because: each.because });
    }
  }

  /** How an authority is called, and whom to ring there. One that is not in the directory is reached by whoever named it. */
  private async authority(tx: Tx, code: string, other: string): Promise<{ authorityName: string; custodianPhone: string }> {
    const { words, desks } = this.policy.current;
    if (code === settings.AUTHORITY) return { authorityName: words.childrensServices.slice(0, 120), custodianPhone: desks.duty.phone };
    const custodian = (await this.custodians.find(code, tx.session)) ?? (await this.custodians.get(other, tx.session));
    return { authorityName: custodian.code === code ? custodian.authorityName : code, custodianPhone: custodian.telephones[0]?.number ?? desks.duty.phone };
  }
}

/** Saves what was decided or heard about a child's moves, with all that follows from it by itself: responsibility, deadlines, what custodians are told, what services here have to know. */
@Injectable()
export class SaveCase {
  constructor(
    private readonly cases: Cases,
    private readonly deadlines: Deadlines,
    private readonly telling: MoveTelling,
    private readonly showing: Showing,
  ) {}

  /** `before`: the moves as they were read in this transaction. Gives the case as it is saved. Throws 409 and 422 where a rule refuses, and 422 `custodian-unknown`. */
  async save(tx: Tx, before: readonly Move[], decision: () => Outcome): Promise<Case> {
    const outcome = decided(() => settled(decision(), { at: tx.now, by: tx.actorId, today: localDateOf(tx.now), handoverId: randomUUID }));
    const { ledger } = outcome.case;
    const moves = outcome.case.moves.map((move) => versioned(before, move));
    // What has ended makes room for what begins.
    for (const move of moves.toSorted((one, other) => Number(isNew(before, one)) - Number(isNew(before, other)))) await this.keep(tx, before, move);
    const childId = moves.find((move) => move.childId !== undefined)?.childId;
    if (ledger && childId !== undefined) await this.cases.responsibilities.keep(childId, ledger, tx.session);
    await this.telling.tell(tx, outcome);
    if (moves.some(isToShow)) tx.afterCommit(() => { this.showing.soon(); });
    return { ...outcome.case, moves };
  }

  private async keep(tx: Tx, before: readonly Move[], after: Move): Promise<void> {
    const was = before.find(({ moveId }) => moveId === after.moveId);
    if (was === after) return;
    if (was) await this.cases.moves.replace(was, after, tx.session);
    else await this.cases.moves.add(after, tx.session);
    const { arm, end } = deadlinesChanged(was, after, this.telling.policyNow);
    for (const { deadlineId, how } of end) await this.deadlines.end(tx, deadlineId, how);
    for (const given of arm) await this.deadlines.arm(tx, given);
  }
}

function isNew(before: readonly Move[], { moveId }: Move): boolean {
  return !before.some((each) => each.moveId === moveId);
}

/** One that was found apart from the others of the child, and joined them, is a new version too. */
function versioned(before: readonly Move[], move: Move): Move {
  const was = before.find(({ moveId }) => moveId === move.moveId);
  return was && was !== move ? { ...move, version: Math.max(move.version, was.version + 1) } : move;
}

function known(moves: readonly Move[], id: string): Move {
  const move = moves.find(({ moveId }) => moveId === id);
  if (!move) throw new TypeError(`no move ${id} in the case`);
  return move;
}
