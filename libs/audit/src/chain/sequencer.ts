import type { AuditStore, PendingEntry } from '../audit-store';
import { canonical } from './canonical';
import { beginningOf, type ChainedEntry, type End, linkedTo } from './link';

/** The most entries of one pass. */
export const mostAtOnce = 500;

const duplicateKey = 11_000;

/**
 * Moves entries from pending into the chain: inserted there first, one after another in the order of their numbers, and taken from pending once a majority has them.
 * Any two may work at once, and any may die between two lines: `seq` is unique, so that only one entry can follow another, and `entryId` is, so that what is
 * found in both places is only taken from pending. Not one transaction: one of a process that died holds what it wrote until MongoDB gives it up, and the chain with it.
 */
export class Sequencer {
  constructor(
    private readonly store: AuditStore,
    private readonly chain: string,
  ) {}

  /** One pass; how many entries are off pending with it. Less than `mostAtOnce`: nothing is left, or another was faster. Throws where an entry pending is another than the one of its id in the chain. */
  async pass(now: Date): Promise<number> {
    const waiting = await this.store.pending.find({}, { sort: { at: 1, _id: 1 }, limit: mostAtOnce }).toArray();
    if (waiting.length === 0) return 0;
    const inChain = new Map((await this.store.chained.find({ entryId: { $in: waiting.map(({ _id }) => _id) } }).toArray()).map((entry) => [entry.entryId, entry]));
    const fresh = waiting.filter(({ _id }) => !inChain.has(_id));
    if (!(await this.append(fresh, now))) return 0;
    const twice = waiting.filter(({ _id }) => inChain.has(_id));
    const known = twice.filter((entry) => isSame(entry, inChain.get(entry._id)));
    const { deletedCount } = await this.store.pending.deleteMany({ _id: { $in: [...fresh, ...known].map(({ _id }) => _id) } });
    if (known.length < twice.length) throw new EntryContradicted();
    return deletedCount;
  }

  /** False where another sequencer was faster. */
  private async append(entries: readonly PendingEntry[], now: Date): Promise<boolean> {
    if (entries.length === 0) return true;
    let end: End = (await this.store.end()) ?? beginningOf(this.chain);
    const links: ChainedEntry[] = [];
    for (const { _id, since: _since, ...entry } of entries) {
      const link = linkedTo(end, entry, now);
      links.push(link);
      end = link;
    }
    try {
      await this.store.chained.insertMany(links, { ordered: true });
      return true;
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown && thrown.code === duplicateKey) return false;
      throw thrown;
    }
  }
}

/** Something is pending under the id of another entry of the chain: nobody of ours writes that. */
export class EntryContradicted extends Error {
  override readonly name = 'EntryContradicted';
}

function isSame({ _id, since: _since, ...entry }: PendingEntry, link: ChainedEntry | undefined): boolean {
  if (!link) return false;
  const { seq: _seq, prev: _prev, hash: _hash, chainedAt: _chainedAt, ...chained } = withoutId(link);
  return canonical(entry) === canonical(chained);
}

function withoutId(row: ChainedEntry & { readonly _id?: unknown }): ChainedEntry {
  const { _id, ...link } = row;
  return link;
}
