import { collectionOf } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { ChildCollections } from '../child/collections.repository';
import { Loads } from '../child/loads.repository';
import { changesAfter, RecordChanges, type UpTo } from '../child/record-changes.repository';

type Lanes = readonly (readonly [number, number])[];

interface ProgressRow {
  readonly _id: 'sweep';
  /** Up to which changes every child has been looked up. */
  readonly upTo: Lanes;
  /** The changes that are being gone through, and the last child looked up of those. */
  readonly to?: Lanes;
  readonly after?: string;
}

/** A pass through the children changed between two moments, and how far it has come. */
export interface Pass {
  readonly upTo: UpTo;
  readonly to: UpTo;
  readonly after: string;
}

/** Which children have been changed since they were last looked up; how far that has come outlives the process. */
@Injectable()
export class ChangedChildren {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
    private readonly changes: RecordChanges,
  ) {}

  /** The pass under way, or the next; undefined where nothing has been changed. */
  async pass(): Promise<Pass | undefined> {
    const row = await this.rows.findOne({ _id: 'sweep' });
    const upTo = new Map(row?.upTo);
    if (row?.to) return { upTo, to: new Map(row.to), after: row.after ?? '' };
    const to = await this.changes.latest();
    return row && changesAfter(upTo, to) === undefined ? undefined : { upTo, to, after: '' };
  }

  /** The next children of a pass, by id. */
  async next({ upTo, to, after }: Pass, limit: number): Promise<string[]> {
    const changed = upTo.size === 0 ? {} : changesAfter(upTo, to);
    if (changed === undefined) return [];
    const shown = upTo.size === 0 ? [] : await this.loads.shownWhere(changed);
    const filter = { $and: [{ _id: { $gt: after } }, { $or: [changed, { loadedBy: { $in: shown } }] }] };
    return (await this.collections.children.find(filter, { projection: { _id: 1 }, sort: { _id: 1 }, limit }).toArray()).map(({ _id }) => _id);
  }

  async keep({ upTo, to, after }: Pass): Promise<void> {
    await this.rows.replaceOne({ _id: 'sweep' }, { upTo: [...upTo], to: [...to], after }, { upsert: true });
  }

  async end({ to }: Pass): Promise<void> {
    await this.rows.replaceOne({ _id: 'sweep' }, { upTo: [...to] }, { upsert: true });
  }

  private get rows() {
    return collectionOf<ProgressRow>(this.connection, 'duplicate_progress');
  }
}
