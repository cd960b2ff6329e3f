import { createHash, randomUUID } from 'node:crypto';
import type { Tx } from '@custodian/messaging';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { Workers } from '../worker/workers.repository';
import type { Cells } from './import-row.schema';
import { ImportedChildren } from './imported-children.repository';
import { Imports } from './imports.repository';
import { type Judged, judgeRow } from './judge-row';

/** A judged row with its number in the file, from 1. */
export type NumberedRow = Judged & { readonly row: number; readonly digest: string };

/** Judges an import's rows against the Record as the transaction sees it. */
@Injectable()
export class JudgeRows {
  constructor(
    private readonly imports: Imports,
    private readonly children: ImportedChildren,
    private readonly workers: Workers,
  ) {}

  /** Some hundreds of judged rows at a time, in the file's order. */
  async *judged(tx: Tx, importId: string): AsyncGenerator<NumberedRow[]> {
    const seen = new Set<string>();
    for await (const { from, rows } of this.imports.rowsOf(importId, tx.session)) {
      yield await this.judge(tx, rows, from, seen);
    }
  }

  private async judge(tx: Tx, rows: readonly Cells[], from: number, seen: Set<string>): Promise<NumberedRow[]> {
    const today = localDateOf(tx.now);
    const found = await this.children.find(tx, rows.map(idOf));
    const children = new Map(found.map((each) => [each.entry.authorityChildId, each]));
    const directory = await this.workers.findByAuthorityIds([...new Set(rows.flatMap((cells) => cells['lead_worker_id']?.trim() ?? []))], tx.session);
    const workers = new Map(directory.map((worker) => [worker.authorityWorkerId, worker]));
    return rows.map((cells, at) => {
      const digest = digestOf(cells);
      const judged = judgeRow(cells, {
        today,
        childWith: (id) => children.get(id)?.entry,
        workerWith: (id) => workers.get(id),
        importedAlready: (id) => children.get(id)?.digest === digest,
        earlierInFile: (id) => seen.has(id),
        ids: { childId: randomUUID(), planId: randomUUID(), startId: randomUUID(), endId: randomUUID() },
      });
      seen.add(idOf(cells));
      return { ...judged, row: from + at, digest };
    });
  }
}

function idOf(cells: Cells): string {
  return cells['authority_child_id']?.trim() ?? '';
}

function digestOf(cells: Cells): string {
  const filled = Object.entries(cells).filter(([, text]) => text.trim() !== '').map(([column, text]) => [column, text.trim()]);
  return createHash('sha256').update(JSON.stringify(filled.sort(([one = ''], [other = '']) => one.localeCompare(other)))).digest('base64');
}
