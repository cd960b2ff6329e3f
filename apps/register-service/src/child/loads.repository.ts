import { collectionOf, connectedDatabase } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';
import { type Changed, RecordChanges } from './record-changes.repository';

interface LoadRow {
  readonly _id: string;
  readonly startedAt: Date;
  /** From when the children of the load are on the Record; null while they are being put there. */
  readonly visibleFrom: Date | null;
  /** Set once all of it is written. */
  readonly filled?: true;
  /** The showing, as a change to the children. */
  readonly changed?: Changed;
}

/**
 * Loads: many children put on the Record together. They are written beforehand, more than one transaction can hold,
 * and are on the Record from the one transaction that shows the load. Whoever reads children leaves out those of a load not shown.
 */
@Injectable()
export class Loads implements OnModuleInit {
  private readonly shown = new Map<string, Date>();

  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly changes: RecordChanges,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.rows.createIndexes([{ key: { visibleFrom: 1 } }]);
  }

  async begin(loadId: string, startedAt: Date): Promise<void> {
    await this.rows.insertOne({ _id: loadId, startedAt, visibleFrom: null }, { writeConcern: { w: 'majority' } });
  }

  /**
   * Says that all of a load is written. What was written with less than a majority before is then seen by every transaction that begins after:
   * one begun earlier may read at a point before those writes, as long as another write that began before them is not committed.
   */
  async fill(loadId: string): Promise<void> {
    await this.rows.updateOne({ _id: loadId, visibleFrom: null }, { $set: { filled: true } }, { writeConcern: { w: 'majority' } });
  }

  /** Puts all of a load on the Record. Gives false where it was given up meanwhile. */
  async show(session: ClientSession, loadId: string, visibleFrom: Date): Promise<boolean> {
    const { matchedCount } = await this.rows.updateOne({ _id: loadId, visibleFrom: null }, { $set: { visibleFrom, changed: await this.changes.next(loadId, session) } }, { session });
    return matchedCount === 1;
  }

  /** The loads whose showing meets a condition on `changed`. */
  async shownWhere(changed: object): Promise<string[]> {
    return (await this.rows.find({ ...changed, visibleFrom: { $ne: null } }, { projection: { _id: 1 } }).toArray()).map((row) => row._id);
  }

  /** Gives a load up for good, unless it has been shown. Gives whether it is given up. */
  async giveUp(loadId: string): Promise<boolean> {
    await this.rows.deleteOne({ _id: loadId, visibleFrom: null }, { writeConcern: { w: 'majority' } });
    return (await this.rows.findOne({ _id: loadId })) === null;
  }

  /** The loads begun before an instant and never shown: their process ended on the way. */
  async leftBehind(before: Date): Promise<string[]> {
    return (await this.rows.find({ visibleFrom: null, startedAt: { $lt: before } }).toArray()).map((row) => row._id);
  }

  /** The loads whose children are not on the Record, or were not yet at an instant. */
  async hidden(session?: ClientSession, at?: Date): Promise<string[]> {
    const later = at ? [{ visibleFrom: { $gt: at } }] : [];
    const rows = await connectedDatabase(this.connection).collection<LoadRow>('loads').find({ $or: [{ visibleFrom: null }, ...later] }, { session }).toArray();
    return rows.map((row) => row._id);
  }

  /** Of some rows, those on the Record: now, or at an instant. */
  async seen<R extends { readonly loadedBy?: string }>(rows: readonly R[], at?: Date): Promise<R[]> {
    const unknown = [...new Set(rows.flatMap(({ loadedBy }) => (loadedBy !== undefined && !this.shown.has(loadedBy) ? [loadedBy] : [])))];
    const found = unknown.length === 0 ? [] : await this.rows.find({ _id: { $in: unknown } }).toArray();
    for (const { _id, visibleFrom } of found) if (visibleFrom) this.shown.set(_id, visibleFrom);
    return rows.filter(({ loadedBy }) => {
      if (loadedBy === undefined) return true;
      const from = this.shown.get(loadedBy);
      return from !== undefined && (at === undefined || from <= at);
    });
  }

  private get rows() {
    return collectionOf<LoadRow>(this.connection, 'loads');
  }
}
