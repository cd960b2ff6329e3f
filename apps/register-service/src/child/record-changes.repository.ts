import { collectionOf, connectedDatabase } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { ClientSession, Connection } from 'mongoose';

/** Which change to the children it was: one of a lane, numbered in the order the lane's changes were committed. */
export interface Changed {
  readonly lane: number;
  readonly as: number;
}

interface LaneRow {
  readonly _id: number;
  /** The number of its latest change. */
  readonly last: number;
}

/** Up to which change of each lane something has come. */
export type UpTo = ReadonlyMap<number, number>;

// Two transactions of one lane do not go on at once: the later one is run again. With more lanes that is seldom, with fewer there is less to read.
const lanes = 32;

/** Numbers the changes to the children, so that whoever keeps a copy of them in memory can tell at any moment whether it is behind, and by which. */
@Injectable()
export class RecordChanges implements OnModuleInit {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onModuleInit(): Promise<void> {
    await Promise.all(Array.from({ length: lanes }, (_, lane) => this.rows.updateOne({ _id: lane }, { $setOnInsert: { last: 0 } }, { upsert: true, writeConcern: { w: 'majority' } })));
  }

  /** Numbers what this transaction changes of a child or a load, by its id. */
  async next(id: string, session: ClientSession): Promise<Changed> {
    const lane = Number.parseInt(id.slice(0, 4), 16) % lanes;
    const row = await connectedDatabase(this.connection).collection<LaneRow>(this.rows.collectionName).findOneAndUpdate({ _id: lane }, { $inc: { last: 1 } }, { session, returnDocument: 'after' });
    if (row === null) throw new Error('a lane of changes is gone');
    return { lane, as: row.last };
  }

  /** The latest change of each lane now: whoever has come so far has missed none that was committed before this was asked. */
  async latest(): Promise<UpTo> {
    return new Map((await this.rows.find().toArray()).map(({ _id, last }) => [_id, last]));
  }

  private get rows() {
    return collectionOf<LaneRow>(this.connection, 'child_changes');
  }
}

/** The changes after those of `from`, as a condition on what bears a `changed`; undefined where there are none. */
export function changesAfter(from: UpTo, to: UpTo): { $or: object[] } | undefined {
  const behind = [...to].filter(([lane, last]) => last > (from.get(lane) ?? 0));
  return behind.length === 0 ? undefined : { $or: behind.map(([lane]) => ({ 'changed.lane': lane, 'changed.as': { $gt: from.get(lane) ?? 0 } })) };
}
