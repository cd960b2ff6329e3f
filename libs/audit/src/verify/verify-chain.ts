import { beginningOf, type ChainedEntry, type End, hashOf } from '../chain/link';
import { type Fault, Found, wrong } from './fault';
import { HeadCheck, type HeadPlaces } from './head-check';
import { type OpenText, TextCheck, type TextCount } from './text-check';

/** One service's trail, and how long, in milliseconds, an entry may be pending or without a head at the other place. */
export interface Trail extends HeadPlaces {
  readonly openText?: OpenText;
  readonly now: Date;
  readonly lateMs: number;
}

/** What a verification found. Without a fault, the trail is whole: nothing edited, gone, put in, put elsewhere or cut off since it was signed. */
export interface Verdict {
  readonly chain: string;
  /** Entries read and found whole, and heads of the other place that agree with them. */
  readonly entries: number;
  readonly heads: number;
  readonly texts: TextCount;
  readonly pending: number;
  readonly fault?: Fault;
}

/** Reads a chain from its beginning, beside its signed heads and what was typed. Streams: memory does not grow with the chain. */
export async function verifyChain(trail: Trail): Promise<Verdict> {
  const progress = new Progress(trail);
  try {
    await progress.readAll();
  } catch (thrown) {
    if (!(thrown instanceof Found)) throw thrown;
    return { ...(await progress.verdict()), fault: thrown.fault };
  }
  return progress.verdict();
}

class Progress {
  private end: End;
  private heads: HeadCheck | undefined;
  private readonly texts: TextCheck;
  /** When the first entry that no copied head covers came into the chain. */
  private uncoveredSince: Date | undefined;

  constructor(private readonly trail: Trail) {
    this.end = beginningOf(trail.chain);
    this.texts = new TextCheck(trail.store, trail.openText);
  }

  async readAll(): Promise<void> {
    const { store, keys, now, lateMs } = this.trail;
    if (keys.size === 0) wrong('no-key');
    const heads = (this.heads = await HeadCheck.open(this.trail));
    const last = (await store.end())?.seq ?? 0;
    for await (const { _id, ...link } of store.chained.find({ seq: { $gte: 1, $lte: last } }, { sort: { seq: 1 } })) await this.read(link, heads);
    await heads.end();
    if ((await store.chained.countDocuments({ $nor: [{ seq: { $gte: 1 } }] })) > 0) wrong('entry-outside');
    const { oldest } = await store.backlog();
    if (isLate(oldest)) wrong('pending-late');
    if (isLate(this.uncoveredSince)) wrong('heads-late', heads.lastCopy + 1);

    function isLate(since: Date | undefined): boolean {
      return since !== undefined && now.getTime() - since.getTime() > lateMs;
    }
  }

  async verdict(): Promise<Verdict> {
    const { count } = await this.trail.store.backlog();
    return { chain: this.trail.chain, entries: this.end.seq, heads: this.heads?.count ?? 0, texts: this.texts.count, pending: count };
  }

  private async read(link: ChainedEntry, heads: HeadCheck): Promise<void> {
    const expected = this.end.seq + 1;
    if (link.seq > expected) wrong('entry-missing', expected);
    if (link.seq < expected) wrong('entry-twice', link.seq);
    if (hashIn(link) !== link.hash) wrong('entry-altered', expected);
    if (link.prev !== this.end.hash) wrong('entry-out-of-place', expected);
    await heads.at(expected, link.hash);
    await this.texts.of(expected, link);
    this.end = link;
    if (expected > heads.lastCopy) this.uncoveredSince ??= link.chainedAt;
  }
}

/** The hash an entry would have as it now stands; none where it holds what no entry does. */
function hashIn({ hash: _hash, ...link }: ChainedEntry): string | undefined {
  try {
    return hashOf(link);
  } catch {
    return undefined;
  }
}
