import { setImmediate as othersFirst } from 'node:timers/promises';
import { learnt, likelyDuplicates, MatchingIndex } from '@custodian/matching';
import { Clock } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import type { ChildEntry } from '../child/child-entry';
import { RecordIndex } from '../look-up/record-index.repository';
import type { LikelyDuplicate } from './import-row.schema';
import { JudgeRows } from './judge-rows.usecase';

/** How many rows are likely entered twice, and the first pairs. */
export interface FoundTwice {
  readonly rows: number;
  readonly pairs: readonly LikelyDuplicate[];
}

const mostPairs = 1000;

/** Looks the new rows of an import up: on the Record, and among the rows before them. One at a time, whoever enquires in between. */
@Injectable()
export class LikelyDuplicatesOfImport {
  private readonly underWay = new Map<string, Promise<FoundTwice>>();

  constructor(
    private readonly rows: JudgeRows,
    private readonly record: RecordIndex,
    private readonly clock: Clock,
  ) {}

  /** Whoever asks again while the rows are looked up is given the same. Throws 503 `record-not-read-yet`. */
  find(importId: string): Promise<FoundTwice> {
    const found = this.underWay.get(importId) ?? this.lookThrough(importId, localDateOf(this.clock.now())).finally(() => this.underWay.delete(importId));
    this.underWay.set(importId, found);
    return found;
  }

  private async lookThrough(importId: string, today: string): Promise<FoundTwice> {
    const file = new MatchingIndex(learnt);
    const pairs: LikelyDuplicate[] = [];
    let rows = 0;
    for await (const batch of this.rows.judged(importId, { today })) {
      const fresh = batch.flatMap((judged) => (judged.outcome === 'new' ? [judged] : []));
      for (const { row, entry } of fresh) file.put(String(row), entry);
      for (const { row, entry } of fresh) {
        const found = [...(await this.onTheRecord(row, entry, today)), ...earlierRows(file, row, entry, today)];
        if (found.length > 0) rows += 1;
        pairs.push(...found.slice(0, mostPairs - pairs.length));
        await othersFirst();
      }
    }
    return { rows, pairs };
  }

  private async onTheRecord(row: number, entry: ChildEntry, today: string): Promise<LikelyDuplicate[]> {
    return likelyDuplicates(await this.record.current(), entry, today).map(({ id: childId, band }) => ({ row, childId, band }));
  }
}

function earlierRows(file: MatchingIndex, row: number, entry: ChildEntry, today: string): LikelyDuplicate[] {
  return likelyDuplicates(file, entry, today, String(row)).flatMap(({ id, band }) => (Number(id) < row ? [{ row, earlierRow: Number(id), band }] : []));
}
