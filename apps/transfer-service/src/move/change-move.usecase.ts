import type { AnyOperation, MoveVersion, Operation } from '@custodian/contracts';
import type { Concerns } from '@custodian/audit';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { TheRecord } from '../record/record.client';
import type { Case, Outcome } from './case';
import { Cases } from './cases.usecase';
import type { Move } from './move';
import { statusOf } from './process/standing';
import { SaveCase } from './save-case.usecase';

/** A command on one move, which answers with where it stands. */
export type MoveOperation = Operation<z.ZodObject<{ moveId: z.ZodUUID }>, typeof MoveVersion>;

/** What is decided about a move: everything of the child's, the move itself, and who does it when. */
export type Decide = (before: Case, move: Move, doing: { readonly at: Date; readonly by: string }) => Outcome;

interface Asked {
  readonly before: Case;
  readonly move: Move;
  readonly version: number;
}

/** Changes one move in one transaction. Who leads the work with the child is asked of the register before it. */
@Injectable()
export class ChangeMove {
  constructor(
    private readonly commands: Commands,
    private readonly record: TheRecord,
    private readonly cases: Cases,
    private readonly saving: SaveCase,
  ) {}

  /** `inside`: what the decision needs to be read in the transaction. `about`: of which move the answer tells, where it is not this one. */
  async run<T extends AnyOperation & MoveOperation>(operation: T, call: CallOf<T>, inside: (tx: Tx) => Promise<Decide> | Decide, about: { readonly moveId?: string; readonly freeText?: string; readonly told?: boolean } = {}) {
    const { moveId } = call.input as z.output<MoveOperation['input']>;
    const resource = await this.record.resourceOf((await this.cases.moves.find(moveId))?.childId, operation, call);
    return this.commands.run<MoveOperation, Asked>(operation, call, {
      load: async (tx) => {
        const move = await this.cases.moves.get(moveId, tx.session);
        return { move, version: move.version, before: await this.cases.of(await this.cases.moves.knownAs(move.moveIds, move.other, tx.session), tx.session) };
      },
      resource: () => resource,
      work: async (tx, { before, move }) => {
        const decide = await inside(tx);
        const after = await this.saving.save(tx, before.moves, () => decide(before, move, { at: tx.now, by: call.actor.id }));
        return answerOf(after, about.moveId ?? moveId, about);
      },
    });
  }
}

/** What a command answers with, and what the trail is to know. */
export function answerOf({ moves }: Case, id: string, { freeText, told }: Pick<Concerns, 'freeText' | 'told'> = {}) {
  const move = moves.find(({ moveId }) => moveId === id);
  if (!move) throw new TypeError(`no move ${id} after the command`);
  const { version, childId } = move;
  return {
    output: { moveId: id, status: statusOf(move), version },
    concerns: { resourceId: id, childIds: childId === undefined ? [] : [childId], ...(freeText !== undefined && { freeText }), ...(told !== undefined && { told }) },
  };
}
