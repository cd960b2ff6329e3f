import { randomUUID } from 'node:crypto';
import { confirmArrival, makeMovePermanent, openMove, recordArrival } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { TheRecord } from '../record/record.client';
import { dayNotToCome, notToCome } from '../rule/not-to-come';
import { settings } from '../settings';
import { confirmArrival as confirm } from './arrival';
import { moveIn } from './case';
import { Cases } from './cases.usecase';
import { answerOf, ChangeMove } from './change-move.usecase';
import { arrived } from './come-in';
import { leavingOf } from './leaving';
import { makePermanent, openOut } from './open-out';
import { SaveCase } from './save-case.usecase';

/** What changes moves: a move there is, and all of a child. */
@Injectable()
export class Changing {
  constructor(
    readonly cases: Cases,
    readonly one: ChangeMove,
    readonly saving: SaveCase,
  ) {}
}

/** Begins moves: of children of ours who go, and of children with a plan elsewhere who are here. What is told of a child is asked of the register before the transaction. */
@Injectable()
export class OpenMoves {
  constructor(
    private readonly commands: Commands,
    private readonly record: TheRecord,
    private readonly changing: Changing,
  ) {}

  /** Also what the custodian there is told (MOV-01 … MOV-03, MOV-21, MOV-22). */
  open(call: CallOf<typeof openMove>) {
    const { childId, kind, to, until, concerns, ...given } = call.input;
    const [moveId, asked] = [randomUUID(), this.record.asked(childId, openMove, call)];
    return this.commands.run(openMove, call, {
      load: () => asked,
      resource: ({ leadWorkerIds, leadTeams }) => ({ childId, leadWorkerIds, leadTeams }),
      work: async (tx, child) => {
        const before = await this.changing.cases.ofChild(child.childId, tx.session);
        const after = await this.changing.saving.save(tx, before.moves, () => {
          const going = { ...goingOf(given, tx.now), moveId, to, kind: kind === 'temporary' ? ('temporary-out' as const) : ('permanent-out' as const), ...(until !== undefined && { until }) };
          return openOut(before, leavingOf(child, { addressThere: given.addressThere, ...(concerns !== undefined && { concerns }) }), going, { at: tx.now, by: call.actor.id });
        });
        return answerOf(after, moveId, { told: true });
      },
    });
  }

  /** A stay becomes a move for good (MOV-04, MOV-21). */
  async makePermanent(call: CallOf<typeof makeMovePermanent>) {
    const { moveId: stayId, concerns, ...given } = call.input;
    const moveId = randomUUID();
    const childId = (await this.changing.cases.moves.find(stayId))?.childId;
    const asked = childId === undefined ? undefined : this.record.asked(childId, makeMovePermanent, call);
    return this.changing.one.run(
      makeMovePermanent, call,
      async () => {
        const child = await asked;
        if (!child) throw refused('only-a-plan-moves', 'Nobody has said yet which child of this Record it is.');
        const leaving = leavingOf(child, { addressThere: given.addressThere, ...(concerns !== undefined && { concerns }) });
        return (before, _stay, doing) => makePermanent(before, stayId, leaving, { ...goingOf(given, doing.at), moveId }, doing);
      },
      { moveId, told: true },
    );
  }

  /** A child with a plan elsewhere is here (MOV-41, MOV-61). */
  arrive(call: CallOf<typeof recordArrival>) {
    const { from, stay, movedOn, until, child, addressHere, addressAtHome, keyWorker } = call.input;
    const moveId = randomUUID();
    return this.commands.run(recordArrival, call, {
      work: async (tx) => {
        const after = await this.changing.saving.save(tx, [], () => {
          dayNotToCome(localDateOf(tx.now), movedOn, addressHere.from);
          const told = { particulars: child, addressThere: addressHere, ...(addressAtHome && { addressAtHome }), ...(keyWorker && { keyWorker }) };
          const kind = stay === 'temporary' ? ('temporary-in' as const) : ('permanent-in' as const);
          return arrived({ me: settings.AUTHORITY, moves: [] }, { moveId, kind, from, movedOn, child: told, ...(until !== undefined && { until }) }, { at: tx.now, by: call.actor.id });
        });
        return answerOf(after, moveId, { told: true });
      },
    });
  }

  /** Says which child of ours it is that another authority has there (MOV-41, MOV-61). From then on it is one with a move that was begun here, or that this begins. */
  confirm(call: CallOf<typeof confirmArrival>) {
    const { moveId, childId } = call.input;
    const [begun, asked] = [randomUUID(), this.record.asked(childId, confirmArrival, call)];
    return this.commands.run(confirmArrival, call, {
      load: (tx) => this.changing.cases.moves.get(moveId, tx.session),
      work: async (tx, told) => {
        const child = await asked;
        const ours = await this.changing.cases.ofChild(child.childId, tx.session);
        const before = { ...ours, moves: [...ours.moves.filter((move) => move.moveId !== moveId), told] };
        const there = told.child?.addressThere;
        const after = await this.changing.saving.save(tx, before.moves, () => confirm(before, told, leavingOf(child, there ? { addressThere: there } : {}), { at: tx.now, by: call.actor.id, moveId: begun }));
        return answerOf(after, moveIn(after, moveId).moveId, { told: true });
      },
    });
  }
}

interface Given {
  readonly movedOn: string;
  readonly awareAt: string;
  readonly addressThere: { readonly from: string };
  readonly togetherWith?: readonly string[] | undefined;
}

/** Refuses `date-in-the-future`. */
function goingOf({ movedOn, awareAt, addressThere, togetherWith = [] }: Given, now: Date) {
  notToCome(now, new Date(awareAt));
  dayNotToCome(localDateOf(now), movedOn, addressThere.from);
  return { movedOn, awareAt: new Date(awareAt), togetherWith };
}
