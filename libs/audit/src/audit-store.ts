import type { LeaseRow } from '@custodian/platform';
import type { mongo } from 'mongoose';
import type { ChainedEntry, End } from './chain/link';
import type { KeptEntry } from './entry';
import type { HeadRow } from './heads/head';
import type { TextRow } from './texts/text-row';
import { trailIndexes } from './trail-indexes';

/** An entry that is on the trail and not yet in its chain. */
export interface PendingEntry extends KeptEntry {
  readonly _id: string;
  /** The real time since which it waits, not the test clock's. */
  readonly since: Date;
}

const sure = { readConcern: { level: 'majority' }, readPreference: 'primary', writeConcern: { w: 'majority', j: true } } as const;

/** The code of a refusal by MongoDB's own access control. */
const notPermitted = 13;

/** The trail's collections in one service's own database. What is read here is what a majority has. */
export class AuditStore {
  constructor(private readonly database: mongo.Db) {}

  /** The chain. */
  get chained() {
    return this.database.collection<ChainedEntry>('audit', sure);
  }
  get pending() {
    return this.database.collection<PendingEntry>('audit_pending', sure);
  }
  get texts() {
    return this.database.collection<TextRow>('audit_texts', sure);
  }
  /** For who knows only where in a row something stands. */
  get untypedTexts() {
    return this.database.collection('audit_texts', sure);
  }
  get heads() {
    return this.database.collection<HeadRow>('audit_heads', sure);
  }
  get leases() {
    return this.database.collection<LeaseRow>('leases', sure);
  }

  /** Makes the indexes, or where this user may not, sees that whoever deployed the service has. Throws where that has not been done. */
  async prepare(): Promise<void> {
    try {
      await this.makeIndexes();
    } catch (thrown) {
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === notPermitted)) throw thrown;
      await this.mustBePrepared();
    }
  }

  private async mustBePrepared(): Promise<void> {
    const unique = (await this.chained.indexes()).filter((index) => index.unique === true).map((index) => Object.keys(index.key).join());
    if (!['seq', 'entryId'].every((key) => unique.includes(key))) throw new Error('The trail has not been prepared in the database: apply the privileges of this version first.');
  }

  private async makeIndexes(): Promise<void> {
    for (const [collection, indexes] of Object.entries(trailIndexes)) await this.database.collection(collection).createIndexes([...indexes]);
    // Made before the first transaction needs it.
    await this.database.createCollection('audit_texts').catch(() => undefined);
  }

  /** Where the chain ends; undefined where it has not begun. */
  async end(): Promise<(End & { readonly chainedAt: Date }) | undefined> {
    const last = await this.chained.findOne({ seq: { $gte: 1 } }, { sort: { seq: -1 }, projection: { seq: 1, hash: 1, chainedAt: 1 } });
    return last ?? undefined;
  }

  /** How many entries are not yet in the chain, and since when the longest of them. */
  async backlog(): Promise<{ readonly count: number; readonly oldest: Date | undefined }> {
    const oldest = await this.pending.findOne({}, { sort: { since: 1 }, projection: { since: 1 } });
    return { count: oldest ? await this.pending.countDocuments() : 0, oldest: oldest?.since };
  }
}
