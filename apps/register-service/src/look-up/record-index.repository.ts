import { setTimeout as wait } from 'node:timers/promises';
import { type KnownPerson, learnt, MatchingIndex } from '@custodian/matching';
import { Log, Metrics, Rounds, unavailable } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { ChildEntry } from '../child/child-entry';
import type { ChildRow } from '../child/child-row.schema';
import { ChildCollections } from '../child/collections.repository';
import { Loads } from '../child/loads.repository';
import { changesAfter, RecordChanges, type UpTo } from '../child/record-changes.repository';

type Row = Pick<ChildRow, '_id' | 'loadedBy'> & { readonly entry: Pick<ChildEntry, keyof KnownPerson | 'mergedInto'> };

const everyMs = 1000;
const fewestGone = 10_000;
// Less than the time a caller waits for an answer.
const longestWaitMs = 2500;
const rowsAtOnce = 500;
const read = { 'entry.names': 1, 'entry.birth': 1, 'entry.sex': 1, 'entry.nhsNumber': 1, 'entry.addresses': 1, 'entry.mergedInto': 1, loadedBy: 1 };

/** What of the Record is in memory: everything up to these changes, once it has been read at all. */
interface Copy {
  readonly index: MatchingIndex;
  upTo: UpTo | undefined;
}

/**
 * The children of the Record in memory, to be found however they are described. Built from MongoDB when the service starts, and brought up to the
 * Record's latest change before every search: a search that cannot be is refused, never made on what was (ADR 15).
 */
@Injectable()
export class RecordIndex implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private copy: Copy = { index: new MatchingIndex(learnt), upTo: undefined };
  private catchingUp: Promise<void> | undefined;
  /** Between searches, so that none has much to catch up with. */
  private readonly rounds: Rounds;

  constructor(
    private readonly collections: ChildCollections,
    private readonly loads: Loads,
    private readonly changes: RecordChanges,
    log: Log,
    metrics: Metrics,
  ) {
    metrics.gauge('record_index_children', 'Children who can be found by the index of this process', [], (gauge) => { gauge.set(this.copy.index.size); });
    this.rounds = new Rounds({ round: () => this.keepCurrent(), everyMs, failed: (thrown) => { log.error('record-index.failed', {}, thrown); } });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** The index with every change that was committed before this was called. Throws 503 `record-not-read-yet` where that takes too long. */
  async current(): Promise<MatchingIndex> {
    const givingUp = new AbortController();
    const tooLong = wait(longestWaitMs, undefined, { signal: givingUp.signal }).then(() => {
      throw unavailable('record-not-read-yet', 'The Record is still being read for the look-up. Nothing can be said yet; try again in a moment.');
    });
    try {
      return (await Promise.race([this.becomeCurrent(), tooLong])).index;
    } finally {
      givingUp.abort();
      tooLong.catch(() => undefined);
    }
  }

  /** Whether the index has what a row says, or the row has been changed since. */
  has({ changed }: Pick<ChildRow, 'changed'>): boolean {
    return changed === undefined || changed.as <= (this.copy.upTo?.get(changed.lane) ?? 0);
  }

  private async keepCurrent(): Promise<void> {
    const { index } = await this.becomeCurrent();
    if (index.gone < Math.max(fewestGone, index.size)) return;
    const anew: Copy = { index: new MatchingIndex(learnt), upTo: undefined };
    await this.catchUp(anew);
    this.copy = anew;
  }

  private async becomeCurrent(): Promise<Copy> {
    const latest = await this.changes.latest();
    while (this.copy.upTo === undefined || changesAfter(this.copy.upTo, latest) !== undefined) {
      this.catchingUp ??= this.catchUp(this.copy).finally(() => { this.catchingUp = undefined; });
      await this.catchingUp;
    }
    return this.copy;
  }

  /** Reads what has been changed since it last did, or everything. What is changed meanwhile is read the next time. */
  private async catchUp(copy: Copy): Promise<void> {
    const latest = await this.changes.latest();
    const changed = copy.upTo === undefined ? {} : changesAfter(copy.upTo, latest);
    if (changed !== undefined) {
      for await (const rows of this.rowsWhere(changed)) put(rows, copy);
      const shown = copy.upTo === undefined ? [] : await this.loads.shownWhere(changed);
      if (shown.length > 0) for await (const rows of this.rowsWhere({ loadedBy: { $in: shown } })) put(rows, copy);
    }
    copy.upTo = latest;
  }

  private async *rowsWhere(filter: object): AsyncGenerator<Row[]> {
    let rows: Row[] = [];
    for await (const row of this.collections.children.find<Row>(filter, { projection: read, batchSize: rowsAtOnce })) {
      rows.push(row);
      if (rows.length < rowsAtOnce) continue;
      yield await this.loads.seen(rows);
      rows = [];
    }
    yield await this.loads.seen(rows);
  }
}

/** One that was joined into another is not found by what it says: that one is. */
function put(rows: readonly Row[], { index }: Copy): void {
  for (const { _id, entry } of rows) {
    if (entry.mergedInto === undefined) index.put(_id, entry);
    else index.remove(_id);
  }
}
