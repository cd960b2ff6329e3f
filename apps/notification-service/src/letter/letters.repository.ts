import type { Tx } from '@custodian/messaging';
import { collectionOf, notFound, staleVersion } from '@custodian/platform';
import { inField, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import type { Matter } from './matter';

/** A matter as stored. */
interface LettersRow extends Omit<Matter, 'matterId'> {
  readonly _id: string;
  /** The event that led to it. */
  readonly source: string;
}

/** Which matters are asked for: soonest due first, those after a place. */
export interface LettersQuery {
  readonly status: Matter['status'];
  readonly childId?: string;
  readonly leadWorkerId?: string;
  readonly after?: { readonly dueAt: Date; readonly matterId: string };
  readonly limit: number;
}

/** The letters that are owed, or were (REC-10). */
@Injectable()
export class Letters implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'letters'), { notes: inField('notes') }));
    await this.rows.createIndexes([{ key: { source: 1 }, unique: true }, { key: { status: 1, dueAt: 1, _id: 1 } }, { key: { planId: 1 } }, { key: { childId: 1 } }]);
  }

  /** One for each event: a second is refused by the index. */
  async add(tx: Tx, { matterId, ...matter }: Matter, source: string): Promise<void> {
    await this.rows.insertOne({ _id: matterId, ...matter, source }, { session: tx.session });
  }

  async find(matterId: string, session?: ClientSession): Promise<Matter | undefined> {
    const row = await this.rows.findOne({ _id: matterId }, { session });
    return row ? matterIn(row) : undefined;
  }

  /** Throws 404 letters-not-found. */
  async get(matterId: string, session?: ClientSession): Promise<Matter> {
    const found = await this.find(matterId, session);
    if (!found) throw notFound('letters-not-found');
    return found;
  }

  async ofPlan(planId: string, session: ClientSession): Promise<Matter[]> {
    return (await this.rows.find({ planId }, { session }).toArray()).map(matterIn);
  }

  /** Throws 412 where the version is no longer the one before. */
  async keep(tx: Tx, { matterId, status, done, notes, version }: Matter): Promise<void> {
    const kept = await this.rows.updateOne({ _id: matterId, version: version - 1 }, { $set: { status, done, version, ...(notes && { notes }) } }, { session: tx.session });
    if (kept.matchedCount !== 1) throw staleVersion();
  }

  /** Keeps a print. Two at once are one after the other: the second's transaction is run again. */
  async keepPrint(tx: Tx, { matterId, done }: Matter): Promise<void> {
    await this.rows.updateOne({ _id: matterId }, { $set: { done } }, { session: tx.session });
  }

  async ledBy(tx: Tx, childId: string, leadWorkerId: string): Promise<void> {
    await this.rows.updateMany({ childId, status: 'owed' }, { $set: { leadWorkerId } }, { session: tx.session });
  }

  async ofOneChild(tx: Tx, mergedChildId: string, keptChildId: string): Promise<void> {
    await this.rows.updateMany({ childId: mergedChildId }, { $set: { childId: keptChildId } }, { session: tx.session });
  }

  async page({ after, limit, ...filter }: LettersQuery): Promise<Matter[]> {
    const onward = after ? { $or: [{ dueAt: { $gt: after.dueAt } }, { dueAt: after.dueAt, _id: { $gt: after.matterId } }] } : {};
    return (await this.rows.find({ ...filter, ...onward }, { sort: { dueAt: 1, _id: 1 }, limit }).toArray()).map(matterIn);
  }

  private get rows() {
    return collectionOf<LettersRow>(this.connection, 'letters');
  }
}

function matterIn({ _id, source: _, ...matter }: LettersRow): Matter {
  return { matterId: _id, ...matter };
}
