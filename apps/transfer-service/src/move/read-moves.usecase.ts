import { getMove, getResponsibility, listMoves } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { AuthorityPolicy, Clock, notFound } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DispatchesOut } from '../dispatch/outgoing/dispatches-out.repository';
import { TheRecord } from '../record/record.client';
import { Cases } from './cases.usecase';
import type { Move } from './move';
import { statusOf } from './process/standing';
import { type Beside, responsibilityTold, told } from './told';

const Position = z.tuple([z.coerce.date(), z.string()]);

/** What stands beside a move: its deadlines, and where what was sent has come to. */
@Injectable()
export class BesideMove {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly dispatches: DispatchesOut,
    private readonly clock: Clock,
    private readonly policy: AuthorityPolicy,
  ) {}

  async of({ moveId }: Move): Promise<Beside> {
    const sent = await this.dispatches.ofMove(moveId);
    return {
      policy: this.policy.current, now: this.clock.now(), deadlines: await this.deadlines.of({ moveId }),
      dispatches: sent.map(({ _id: dispatchId, message, status: standing, createdAt }) => ({ dispatchId, message, standing, at: createdAt.toISOString() })),
    };
  }
}

/** Reads moves, and who holds responsibility. */
@Injectable()
export class ReadMoves {
  constructor(
    private readonly queries: Queries,
    private readonly cases: Cases,
    private readonly record: TheRecord,
    private readonly beside: BesideMove,
  ) {}

  get(call: CallOf<typeof getMove>) {
    const { moveId } = call.input;
    return this.queries.run(getMove, call, {
      load: () => this.cases.moves.get(moveId),
      resource: ({ childId }) => this.record.resourceOf(childId, getMove, call),
      work: async (move) => {
        const ledger = move.childId === undefined ? undefined : await this.cases.responsibilities.find(move.childId);
        const output = told(move, { ...(await this.beside.of(move)), ...(ledger && { ledger }) });
        return { output, concerns: { childIds: move.childId === undefined ? [] : [move.childId], resourceId: moveId } };
      },
    });
  }

  responsibility(call: CallOf<typeof getResponsibility>) {
    const { childId } = call.input;
    return this.queries.run(getResponsibility, call, {
      load: async () => {
        const ledger = await this.cases.responsibilities.find(childId);
        if (!ledger) throw notFound('responsibility-not-known');
        return ledger;
      },
      resource: () => this.record.resourceOf(childId, getResponsibility, call),
      work: (ledger) => Promise.resolve({ output: responsibilityTold(childId, ledger), concerns: { childIds: [childId] } }),
    });
  }

  list(call: CallOf<typeof listMoves>) {
    const { open, kind, childId, limit, after } = call.input;
    return this.queries.run(listMoves, call, {
      work: async () => {
        const position = positionOf(Position, after);
        const query = { ...(open && { open: open === 'true' }), ...(kind && { kind }), ...(childId !== undefined && { childId }), ...(position && { after: { at: position[0], id: position[1] } }) };
        const found = await this.cases.moves.list({ ...query, limit: limit + 1 });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        const moves = page.map((move) => ({ moveId: move.moveId, childId: move.childId, kind: move.kind, status: statusOf(move), other: move.other, movedOn: move.movedOn, openedAt: move.opened.at.toISOString() }));
        return { output: { moves, ...(found.length > limit && last && { next: cursorOf([last.opened.at, last.moveId]) }) }, concerns: { childIds: [...new Set(page.flatMap((move) => move.childId ?? []))] } };
      },
    });
  }
}
