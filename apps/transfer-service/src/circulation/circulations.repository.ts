import { missingCirculated } from '@custodian/contracts';
import { collectionOf, notFound, staleVersion } from '@custodian/platform';
import { inField, Rotation, sealedTexts, Sealing } from '@custodian/sealing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection, mongo } from 'mongoose';
import type { Circulation } from './circulation';
import type { CirculationRow } from './circulation-row.schema';

const Details = missingCirculated.payload.omit({ missingId: true, revision: true });
const detailsOf = inField('circulated-details');

/** Which circulations are asked for, newest first, and where the page before ended. */
export interface CirculationQuery {
  readonly sought?: boolean;
  readonly after?: { readonly receivedAt: Date; readonly id: string };
  readonly limit: number;
}

export type ListedCirculation = Omit<Circulation, 'details'>;

/** The children missing from elsewhere that this authority was told of. */
@Injectable()
export class Circulations implements OnModuleInit {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly sealing: Sealing,
    private readonly rotation: Rotation,
  ) {}

  async onModuleInit(): Promise<void> {
    this.rotation.keeps(sealedTexts(this.sealing, () => collectionOf(this.connection, 'circulations'), { details: detailsOf }));
    const newest = { receivedAt: -1, _id: -1 } as const;
    await this.rows.createIndexes([{ key: { from: 1, missingId: 1 }, unique: true }, { key: newest }, { key: { sought: 1, ...newest } }, { key: { recordToMatch: 1, receivedAt: 1 }, partialFilterExpression: { recordToMatch: true } }]);
  }

  /** The one of this custodian's missing child. */
  async findOf(from: string, missingId: string, session: ClientSession): Promise<Circulation | undefined> {
    const row = await this.rows.findOne({ from, missingId }, { session });
    return row ? this.circulationOf(row) : undefined;
  }

  async find(circulationId: string, session?: ClientSession): Promise<Circulation | undefined> {
    const row = await this.rows.findOne({ _id: circulationId }, { session });
    return row ? this.circulationOf(row) : undefined;
  }

  /** Throws 404 `circulation-not-found`. */
  async get(circulationId: string, session?: ClientSession): Promise<Circulation> {
    const found = await this.find(circulationId, session);
    if (!found) throw notFound('circulation-not-found');
    return found;
  }

  async list({ sought, after, limit }: CirculationQuery): Promise<ListedCirculation[]> {
    const filter: mongo.Filter<CirculationRow> = {
      ...(sought !== undefined && { sought }),
      ...(after && { $or: [{ receivedAt: { $lt: after.receivedAt } }, { receivedAt: after.receivedAt, _id: { $lt: after.id } }] }),
    };
    const rows = await this.rows.find<Omit<CirculationRow, 'details'>>(filter, { projection: { details: 0 }, sort: { receivedAt: -1, _id: -1 }, limit }).toArray();
    return rows.map(({ _id, sought: _sought, recordToMatch: _toMatch, ...circulation }) => ({ circulationId: _id, ...circulation }));
  }

  /** The children sought now, by id and revision: what a search is made among. */
  async sought(): Promise<{ readonly circulationId: string; readonly revision: number }[]> {
    const rows = await this.rows.find({ sought: true }, { projection: { revision: 1 } }).toArray();
    return rows.map(({ _id, revision }) => ({ circulationId: _id, revision }));
  }

  /** Those still to be looked for on our own Record, longest here first. */
  async toMatch(limit: number): Promise<string[]> {
    return (await this.rows.find({ recordToMatch: true }, { projection: { _id: 1 }, sort: { receivedAt: 1 }, limit }).toArray()).map(({ _id }) => _id);
  }

  /** It was looked for, as it was at this revision. */
  async matched(circulationId: string, revision: number): Promise<void> {
    await this.rows.updateOne({ _id: circulationId, revision, recordToMatch: true }, { $set: { recordToMatch: false } });
  }

  /** Keeps what changed. New or changed details are to be looked for on our own Record. Throws 412 where it is no longer at the version before. */
  async keep(before: Circulation | undefined, after: Circulation, session: ClientSession): Promise<void> {
    const { circulationId, details, ...rest } = after;
    const sought = after.stoodDownAt === undefined;
    const toMatch = sought && (before?.revision !== after.revision || (await this.isToMatch(circulationId, session)));
    const row = { ...rest, sought, recordToMatch: toMatch, ...(details && { details: await this.sealing.seal(JSON.stringify(details), detailsOf(circulationId)) }) };
    if (!before) {
      await this.rows.insertOne({ _id: circulationId, ...row }, { session });
      return;
    }
    const { matchedCount } = await this.rows.replaceOne({ _id: circulationId, version: before.version }, row, { session });
    if (matchedCount !== 1) throw staleVersion();
  }

  private async isToMatch(circulationId: string, session: ClientSession): Promise<boolean> {
    return (await this.rows.findOne({ _id: circulationId, recordToMatch: true }, { session, projection: { _id: 1 } })) !== null;
  }

  private async circulationOf({ _id, details, sought: _sought, recordToMatch: _toMatch, ...circulation }: CirculationRow): Promise<Circulation> {
    return { circulationId: _id, ...circulation, ...(details && { details: Details.parse(JSON.parse(await this.sealing.open(details, detailsOf(_id)))) }) };
  }

  private get rows() {
    return collectionOf<CirculationRow>(this.connection, 'circulations');
  }
}
