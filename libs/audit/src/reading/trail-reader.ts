import type { AuditStore } from '../audit-store';
import type { KeptEntry } from '../entry';
import type { Texts } from '../texts/texts';
import { type Looker, lookersOf, type Looks, looksPipeline } from './lookers';
import { filterOf, type TrailQuery } from './trail-query';

/** An entry as it is read: with what was typed, while that is there. */
export interface ReadEntry extends Omit<KeptEntry, 'textHash'> {
  readonly freeText?: string;
  readonly textErased?: true;
}

const ofThePlace = { _id: 0, seq: 0, prev: 0, hash: 0, chainedAt: 0, since: 0 } as const;
const newestFirst = { at: -1, entryId: -1 } as const;

/** Reads the trail, what is pending and what is in the chain alike: an entry is seen as soon as it is committed. */
export class TrailReader {
  constructor(
    private readonly store: AuditStore,
    private readonly texts: Texts,
  ) {}

  async find(query: TrailQuery): Promise<ReadEntry[]> {
    const { limit } = query;
    const options = { projection: ofThePlace, sort: newestFirst, limit };
    // Pending first: what moves meanwhile is then seen twice, never not at all.
    const pending = await this.store.pending.find<KeptEntry>(filterOf(query), options).toArray();
    const chained = await this.store.chained.find<KeptEntry>(filterOf(query), options).toArray();
    const found = [...new Map([...chained, ...pending].map((entry) => [entry.entryId, entry])).values()].sort(newer).slice(0, limit);
    const texts = await this.texts.read(found.flatMap(({ entryId, textHash }) => (textHash === undefined ? [] : [entryId])));
    return found.map(({ textHash, ...entry }) => {
      const freeText = texts.get(entry.entryId);
      return { ...entry, ...(freeText !== undefined && { freeText }), ...(textHash !== undefined && freeText === undefined && { textErased: true as const }) };
    });
  }

  /** Who looked at a child, or dealt with an enquirer: each person once, whoever did last first, at most `limit`. */
  async whoLooked(by: { readonly childId?: string; readonly enquirerId?: string }, limit: number): Promise<Looker[]> {
    const looks = await this.store.chained.aggregate<Looks>(looksPipeline(filterOf({ ...by, limit }))).toArray();
    return lookersOf(looks).slice(0, limit);
  }

  /** Whether there is an entry of this id that had a text. */
  async hadText(entryId: string): Promise<boolean> {
    const entry = (await this.store.pending.findOne({ _id: entryId })) ?? (await this.store.chained.findOne({ entryId }));
    return entry?.textHash !== undefined;
  }
}

function newer(one: KeptEntry, other: KeptEntry): number {
  return other.at.getTime() - one.at.getTime() || (one.entryId < other.entryId ? 1 : -1);
}
