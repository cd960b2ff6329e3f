import type { MoveKind } from '@custodian/contracts';
import { collectionOf, isDuplicateKey, notFound, refused, staleVersion } from '@custodian/platform';
import { type Belonging, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import { goesOut, isOpen, type Move } from './move';
import type { MoveRow } from './move-row.schema';
import { isChanged, isToShow } from './to-show';

/** Which moves are asked for, newest first, and where the page before ended. */
export interface MoveQuery {
  readonly open?: boolean;
  readonly kind?: MoveKind;
  readonly childId?: string;
  readonly after?: { readonly at: Date; readonly id: string };
  readonly limit: number;
}

/** The child as told, and whatever somebody typed. */
const confidential = new Set(['child', 'account', 'whom', 'agency', 'agencies', 'rightAuthority', 'reason', 'because', 'addressThere', 'chair', 'place', 'what', 'investigatedBy', 'invitees']);

/** The moves of children between this authority and others. */
@Injectable()
export class Moves implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'moves'), { texts: (id, { version }) => belongingOf(id, Number(version)) }));
    const newest = { 'opened.at': -1, _id: -1 } as const;
    await this.rows.createIndexes([
      { key: { outOf: 1 }, unique: true, partialFilterExpression: { outOf: { $exists: true } } },
      { key: { toShow: 1, 'opened.at': 1 }, partialFilterExpression: { toShow: true } },
      { key: { moveIds: 1, other: 1 } },
      { key: { 'notShown.code': 1 }, partialFilterExpression: { 'notShown.code': { $exists: true } } },
      { key: newest },
      { key: { open: 1, ...newest } },
      { key: { kind: 1, ...newest } },
      { key: { childId: 1, ...newest } },
    ]);
  }

  async find(moveId: string, session?: ClientSession): Promise<Move | undefined> {
    const row = await this.rows.findOne({ _id: moveId }, { session });
    return row ? this.moveOf(row) : undefined;
  }

  /** Throws 404 `move-not-found`. */
  async get(moveId: string, session?: ClientSession): Promise<Move> {
    const found = await this.find(moveId, session);
    if (!found) throw notFound('move-not-found');
    return found;
  }

  /** Those with this authority that are known by any of these ids on either side, first begun first. */
  knownAs(moveIds: readonly string[], other: string, session: ClientSession): Promise<Move[]> {
    return this.all({ moveIds: { $in: [...moveIds] }, other }, session);
  }

  /** All of a child, first begun first. */
  ofChild(childId: string, session?: ClientSession): Promise<Move[]> {
    return this.all({ childId }, session);
  }

  /** Those about which there is something to do on the Record, first begun first. */
  async toShow(limit: number): Promise<string[]> {
    return (await this.rows.find({ toShow: true }, { projection: { _id: 1 }, sort: { 'opened.at': 1 }, limit }).toArray()).map(({ _id }) => _id);
  }

  /** Without what is sealed. */
  async list({ open, kind, childId, after, limit }: MoveQuery): Promise<Move[]> {
    const filter: mongo.Filter<MoveRow> = {
      ...(open !== undefined && { open }),
      ...(kind && { kind }),
      ...(childId !== undefined && { childId }),
      ...(after && { $or: [{ 'opened.at': { $lt: after.at } }, { 'opened.at': after.at, _id: { $lt: after.id } }] }),
    };
    const rows = await this.rows.find(filter, { sort: { 'opened.at': -1, _id: -1 }, limit }).toArray();
    return rows.map(plain);
  }

  /** Throws 409 `earlier-move-still-open` where another of this child's has begun meanwhile. */
  async add(move: Move, session: ClientSession): Promise<void> {
    await this.rows.insertOne(await this.rowOf(move), { session }).catch(unlessTwo);
  }

  /** Throws 412 where it is no longer at the version before. */
  async replace(before: Move, after: Move, session: ClientSession): Promise<void> {
    const { matchedCount } = await this.rows.replaceOne({ _id: before.moveId, version: before.version }, await this.rowOf(after), { session }).catch(unlessTwo);
    if (matchedCount !== 1) throw staleVersion();
  }

  /** What was to do about it on the Record, as it was then, is done. Nobody's decision rests on it, so it is no new version. */
  async shown(move: Move): Promise<void> {
    const { moveId, facts, childChangedAt } = move;
    await this.rows.updateOne({ _id: moveId, facts, childChangedAt: childChangedAt ?? { $exists: false } }, { $set: { toShow: false, ...(isChanged(move) && { shown: facts }) }, $unset: { childChangedAt: '' } });
  }

  /** The entry of the child has changed: nobody has looked yet whether the other side is to be told. No new version either. */
  async childChanged(moveId: string, at: Date, session: ClientSession): Promise<void> {
    await this.rows.updateOne({ _id: moveId }, { $set: { childChangedAt: at, toShow: true } }, { session });
  }

  /** A plan has ended: who was not put on the Record because of one is tried again. */
  async planEnded(session: ClientSession): Promise<boolean> {
    const { modifiedCount } = await this.rows.updateMany({ open: true, 'notShown.code': 'plan-already-current', toShow: false }, { $set: { toShow: true } }, { session });
    return modifiedCount > 0;
  }

  private async all(filter: mongo.Filter<MoveRow>, session?: ClientSession): Promise<Move[]> {
    const rows = await this.rows.find(filter, { session, sort: { 'opened.at': 1, _id: 1 } }).toArray();
    return Promise.all(rows.map((row) => this.moveOf(row)));
  }

  private async rowOf(move: Move): Promise<MoveRow> {
    const { moveId, ...kept } = move;
    const { rest, texts } = await this.sealing.sealTexts(kept, confidential, belongingOf(moveId, move.version));
    const open = isOpen(move);
    return { _id: moveId, ...rest, texts, open, toShow: isToShow(move), ...(open && goesOut(move) && move.childId !== undefined && { outOf: move.childId }) };
  }

  private async moveOf(row: MoveRow): Promise<Move> {
    return this.sealing.openTexts(plain(row), confidential, row.texts, belongingOf(row._id, row.version));
  }

  private get rows() {
    return collectionOf<MoveRow>(this.connection, 'moves');
  }
}

function plain({ _id, texts: _texts, open: _open, toShow: _toShow, outOf: _outOf, ...move }: MoveRow): Move {
  return { moveId: _id, ...move };
}

function unlessTwo(thrown: unknown): never {
  if (isDuplicateKey(thrown)) throw refused('earlier-move-still-open', 'Another move of this child has not come to its end: end that first.');
  throw thrown;
}

function belongingOf(moveId: string, version: number): Belonging {
  return { of: moveId, field: `texts of version ${version}` };
}
