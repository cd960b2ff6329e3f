import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ClientSession } from 'mongoose';
import type { ChildEntry } from '../child/child-entry';
import { ChildRows } from '../child/child-rows.repository';
import { ChildCollections } from '../child/collections.repository';
import { Loads } from '../child/loads.repository';

/** The children whose entry has changed since their deadlines were last settled. The change itself marks them, so that none is forgotten. */
@Injectable()
export class Unsettled implements OnModuleInit {
  constructor(
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
    private readonly rows: ChildRows,
  ) {}

  /** Children with a plan from before there were deadlines are marked once. */
  async onModuleInit(): Promise<void> {
    const { children } = this.collections;
    await children.createIndexes([
      { key: { settled: 1 }, partialFilterExpression: { settled: false } },
      { key: { planNow: 1, settled: 1 }, partialFilterExpression: { planNow: true } },
    ]);
    await children.updateMany({ planNow: true, settled: { $exists: false } }, { $set: { settled: false } });
  }

  /** Some of them, by id. Those of a load that is not shown yet are not on the Record. */
  async next(limit: number): Promise<string[]> {
    const hidden = await this.loads.hidden();
    const rows = await this.collections.children.find({ settled: false, loadedBy: { $nin: hidden } }, { projection: { loadedBy: 1 }, limit }).toArray();
    return (await this.loads.seen(rows)).map(({ _id }) => _id);
  }

  /** Takes one in hand: its entry, or undefined where another has settled it. It stays marked unless the transaction commits. */
  async take(childId: string, session: ClientSession): Promise<ChildEntry | undefined> {
    const row = await this.collections.children.findOneAndUpdate({ _id: childId, settled: false }, { $set: { settled: true } }, { session });
    return row ? this.rows.entryOf(row) : undefined;
  }

  /** Has a child looked at anew, and the entry it was joined into. */
  async mark(childId: string, session: ClientSession): Promise<void> {
    const row = await this.collections.children.findOneAndUpdate({ _id: childId }, { $set: { settled: false } }, { session, projection: { 'entry.mergedInto': 1 } });
    if (row?.entry.mergedInto !== undefined) await this.mark(row.entry.mergedInto, session);
  }
}
