import { randomUUID } from 'node:crypto';
import { type InputOf, type includeFromElsewhere, moveToldOf, type recordPlacedElsewhere } from '@custodian/contracts';
import { type Tx, UnitOfWork } from '@custodian/messaging';
import { Problem } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { Custodians } from '../custodian/custodians.repository';
import { TheRecord } from '../record/record.client';
import { confirmArrival } from './arrival';
import { onRecord } from './come-in';
import { tellAnew } from './correct';
import { leavingOf, toldOf } from './leaving';
import { isOpen, isPermanent, type Move } from './move';
import { Changing } from './open-moves.usecase';
import { isChanged } from './to-show';

/** Has the Record follow one move. The register is asked outside any transaction; what it answers is saved in one that reads everything anew. */
@Injectable()
export class FollowRecord {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly record: TheRecord,
    private readonly custodians: Custodians,
    private readonly changing: Changing,
  ) {}

  /** A child from elsewhere goes on the Record, or what it says of them follows what is told (MOV-41, MOV-61). */
  async include(move: Move, correlationId: string): Promise<void> {
    const { facts } = move;
    const { childId, planId } = await this.record.include(await this.inclusionOf(move), correlationId);
    await this.inOne(correlationId, async (tx) => {
      const now = await this.changing.cases.moves.get(move.moveId, tx.session);
      const all = await this.changing.cases.ofChild(childId, tx.session);
      const before = { ...all, moves: [...all.moves.filter(({ moveId }) => moveId !== now.moveId), now] };
      await this.changing.saving.save(tx, before.moves, () => onRecord(before, now, { childId, planId, facts }, { at: tx.now, by: tx.actorId }));
    });
  }

  /** Where a child of ours is, or is no longer (MOV-02). A move that another has taken the place of has no place of its own. */
  async place(move: Move, correlationId: string): Promise<void> {
    if (isChanged(move) && move.ended?.because !== 'same-move') await this.record.place(await this.placeOf(move), correlationId);
    await this.changing.cases.moves.shown(move);
  }

  /** Which child of ours another authority has there: one who certainly is, with a plan of ours, is said to be without a person. Who is not certain, or cannot be who moves, is for people, who know of the arrival already. */
  async recognise(move: Move, correlationId: string): Promise<void> {
    const childId = isOpen(move) && move.child ? await this.certain(move, move.child, correlationId) : undefined;
    if (childId === undefined) return this.changing.cases.moves.shown(move);
    const leaving = leavingOf(await this.record.child(childId, { correlationId }), move.child?.addressThere ? { addressThere: move.child.addressThere } : {});
    const moveId = randomUUID();
    await this.inOne(correlationId, async (tx) => {
      const told = await this.changing.cases.moves.get(move.moveId, tx.session);
      if (told.childId !== undefined || !isOpen(told)) return;
      const ours = await this.changing.cases.ofChild(leaving.childId, tx.session);
      const before = { ...ours, moves: [...ours.moves, told] };
      await this.changing.saving.save(tx, before.moves, () => confirmArrival(before, told, leaving, { at: tx.now, by: tx.actorId, moveId }));
    }).catch((thrown: unknown) => {
      if (thrown instanceof Problem && (thrown.status === 409 || thrown.status === 422)) return this.changing.cases.moves.shown(move);
      throw thrown;
    });
  }

  /** What is told of a child of ours who is away, where the entry says it otherwise now. */
  async tellAnew({ moveId, childChangedAt, childId = '' }: Move, correlationId: string): Promise<void> {
    const { particulars } = toldOf(await this.record.child(childId, { correlationId }));
    await this.inOne(correlationId, async (tx) => {
      const { childChangedAt: since, ...now } = await this.changing.cases.moves.get(moveId, tx.session);
      const { child: told } = now;
      if (!isOpen(now) || !told || since?.getTime() !== childChangedAt?.getTime() || sameWords(told.particulars, particulars)) return;
      const before = await this.changing.cases.of([now], tx.session);
      const looked = { ...before, moves: before.moves.map((each) => (each.moveId === moveId ? now : each)) };
      await this.changing.saving.save(tx, before.moves, () => tellAnew(looked, moveId, { ...told, particulars }));
    });
  }

  /** People see to what the Record refuses, and are told once; it is tried again when something of the move has changed, or of the plan that stood in its way. */
  refused(move: Move, code: string, correlationId: string): Promise<void> {
    if (move.notShown?.facts === move.facts && move.notShown.code === code) return this.changing.cases.moves.shown(move);
    return this.inOne(correlationId, async (tx) => {
      const now = await this.changing.cases.moves.get(move.moveId, tx.session);
      if (now.facts !== move.facts) return;
      await this.changing.cases.moves.replace(now, { ...now, notShown: { facts: now.facts, code }, version: now.version + 1 }, tx.session);
      await tx.announce(moveToldOf, { moveId: now.moveId, kind: now.kind, what: 'not-on-record', childId: now.childId, forWorkerId: now.leadWorkerId });
    });
  }

  private async certain(move: Move, { particulars, addressThere, addressAtHome }: NonNullable<Move['child']>, correlationId: string): Promise<string | undefined> {
    const { names, birth, sex, nhsNumber } = particulars;
    const addresses = [addressAtHome, addressThere].flatMap((address) => (address ? [withoutSeal(address)] : []));
    const found = await this.record.matches({ matterId: move.moveId, names, birth, sex, addresses, ...(nhsNumber !== undefined && { nhsNumber }) }, correlationId);
    const [one, another] = found.filter(({ band }) => band === 'certain');
    return another ? undefined : one?.childId;
  }

  private async inclusionOf({ moveId, kind, other, opened, child, continues }: Move): Promise<InputOf<typeof includeFromElsewhere>> {
    if (!child) throw new TypeError(`nobody has told of the child of move ${moveId}`);
    const { authorityName, name, telephones } = await this.custodians.get(other);
    const custodianPhone = telephones[0]?.number ?? '';
    const { particulars, addressThere, addressAtHome, keyWorker } = child;
    return {
      moveId, particulars, informationReceivedOn: localDateOf(opened.at),
      basis: kind === 'temporary-in' ? 'temporary-resident' : 'pending-moving-in-conference',
      homeAuthority: { code: other, name: authorityName, custodianPhone, keyWorkerName: keyWorker?.name ?? name, keyWorkerPhone: keyWorker?.phone ?? custodianPhone },
      ...(continues !== undefined && { continues }), ...(addressThere && { addressHere: addressThere }), ...(addressAtHome && { addressAtHome }),
    };
  }

  private async placeOf(move: Move): Promise<InputOf<typeof recordPlacedElsewhere>> {
    const { moveId, childId = '', other, movedOn, ended, child } = move;
    const { authorityName, telephones } = await this.custodians.get(other);
    const to = ended && (ended.on < movedOn ? movedOn : ended.on);
    return {
      childId, moveId, basis: isPermanent(move) ? 'permanent' : 'temporary', code: other, authority: authorityName, custodianPhone: telephones[0]?.number ?? '', from: movedOn,
      ...(to !== undefined && { to }), ...(child?.addressThere && !ended && { address: child.addressThere }),
    };
  }

  private inOne(correlationId: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.unit.run({ actorId: 'service:transfer-service', correlationId }, work);
  }
}

function withoutSeal({ sealed: _sealed, ...address }: NonNullable<NonNullable<Move['child']>['addressThere']>) {
  return address;
}

/** Whether the same stands in both, in whatever order. */
function sameWords(one: object, other: object): boolean {
  const words = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(words);
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => a.localeCompare(b)).map(([name, each]) => [name, words(each)]);
  };
  return JSON.stringify(words(one)) === JSON.stringify(words(other));
}
