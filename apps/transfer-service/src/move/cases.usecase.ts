import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { settings } from '../settings';
import type { Case } from './case';
import type { Move } from './move';
import { Moves } from './moves.repository';
import { Responsibilities } from './responsibilities.repository';

/** What this authority has of the moves of one child, put together. */
@Injectable()
export class Cases {
  constructor(
    readonly moves: Moves,
    readonly responsibilities: Responsibilities,
  ) {}

  async ofChild(childId: string, session?: Tx['session']): Promise<Case> {
    const [moves, ledger] = [await this.moves.ofChild(childId, session), await this.responsibilities.find(childId, session)];
    return { me: settings.AUTHORITY, moves, ...(ledger && { ledger }) };
  }

  /** Before the child is on the Record it is these moves alone, without a ledger; else all of the child, and what of these has not found its way there yet. */
  async of(moves: readonly Move[], session?: Tx['session']): Promise<Case> {
    const childId = moves.find((move) => move.childId !== undefined)?.childId;
    if (childId === undefined) return { me: settings.AUTHORITY, moves };
    const all = await this.ofChild(childId, session);
    return { ...all, moves: [...all.moves, ...moves.filter(({ moveId }) => !all.moves.some((each) => each.moveId === moveId))] };
  }
}
