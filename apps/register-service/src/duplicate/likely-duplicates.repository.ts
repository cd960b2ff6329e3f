import { collectionOf, notFound, staleVersion } from '@custodian/platform';
import { inField, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { ChildEntry } from '../child/child-entry';
import type { DuplicateRow } from './duplicate-row.schema';
import { type Compared, pairId } from './pair';

/** Who says that two entries are two children, when and why. */
export interface SaidTwo {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

type Two = readonly [ChildEntry, ChildEntry];

/** The pairs of entries that are likely the same child. */
@Injectable()
export class LikelyDuplicates implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'likely_duplicates'), { 'setAside.reason': inField('reason') }));
    await this.rows.createIndexes([{ key: { childIds: 1 } }, { key: { status: 1, foundAt: -1, _id: -1 } }]);
  }

  async ofChild(childId: string): Promise<DuplicateRow[]> {
    return this.rows.find({ childIds: childId }).toArray();
  }

  /** Throws 404 likely-duplicate-not-found. */
  async get(one: string, other: string, session: ClientSession): Promise<DuplicateRow> {
    const row = await this.rows.findOne({ _id: pairId(one, other) }, { session });
    if (!row) throw notFound('likely-duplicate-not-found');
    return row;
  }

  /** Proposes a pair, in place of what was known of it. Where another process or a person was faster, theirs stands until the pair is looked at again. */
  async propose(two: Two, compared: Compared, foundAt: Date, before: DuplicateRow | undefined): Promise<void> {
    const row = { ...rowOf(two, compared), status: 'waiting' as const, foundAt: before?.status === 'waiting' ? before.foundAt : foundAt };
    if (before) await this.rows.replaceOne({ _id: row._id, version: before.version }, { ...row, version: before.version + 1 });
    else await this.rows.updateOne({ _id: row._id }, { $setOnInsert: { ...row, version: 1 } }, { upsert: true });
  }

  async withdraw({ _id, version }: DuplicateRow): Promise<void> {
    await this.rows.deleteOne({ _id, version });
  }

  /** Keeps that a pair is two children. Throws 412 where it is no longer as it was seen. */
  async setAside(session: ClientSession, row: DuplicateRow, said: SaidTwo): Promise<void> {
    const { matchedCount } = await this.rows.replaceOne({ _id: row._id, version: row.version }, { ...row, status: 'set-aside', setAside: await this.sealed(row._id, said), version: row.version + 1 }, { session });
    if (matchedCount !== 1) throw staleVersion();
  }

  /** Keeps that two entries are two children, whether or not they were proposed. */
  async neverOne(session: ClientSession, two: Two, said: SaidTwo): Promise<void> {
    const row = { ...rowOf(two, { band: 'possible', comparison: [] }), status: 'set-aside' as const, foundAt: said.at };
    await this.rows.updateOne({ _id: row._id }, { $set: { ...row, setAside: await this.sealed(row._id, said) }, $inc: { version: 1 } }, { session, upsert: true });
  }

  /** Those that wait for a person, latest first. */
  async page(after: { readonly foundAt: Date; readonly id: string } | undefined, limit: number): Promise<DuplicateRow[]> {
    const before = after ? { $or: [{ foundAt: { $lt: after.foundAt } }, { foundAt: after.foundAt, _id: { $lt: after.id } }] } : {};
    return this.rows.find({ status: 'waiting', ...before }, { sort: { foundAt: -1, _id: -1 }, limit }).toArray();
  }

  private async sealed(of: string, { by, at, reason }: SaidTwo): Promise<NonNullable<DuplicateRow['setAside']>> {
    return { by, at, reason: await this.sealing.seal(reason, { of, field: 'reason' }) };
  }

  private get rows() {
    return collectionOf<DuplicateRow>(this.connection, 'likely_duplicates');
  }
}

function rowOf(two: Two, compared: Compared): Omit<DuplicateRow, 'status' | 'foundAt' | 'version'> {
  const [one, other] = two[0].childId < two[1].childId ? two : [two[1], two[0]];
  return { _id: pairId(one.childId, other.childId), childIds: [one.childId, other.childId], versions: [one.version, other.version], ...compared };
}
