import { randomUUID } from 'node:crypto';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { Workers } from '../worker/workers.repository';
import type { Cells } from './import-row.schema';
import { ImportSeals } from './import-seals.usecase';
import { ImportedChildren } from './imported-children.repository';
import { Imports } from './imports.repository';
import { type Judged, judgeRow } from './judge-row';

/** A judged row with its number in the file, from 1. */
export type NumberedRow = Judged & { readonly row: number; readonly digest: string };

/** How the Record is seen: on which day, in which transaction, and with which load beside what is on the Record. */
export interface Seeing {
  readonly today: string;
  readonly session?: Tx['session'];
  readonly loadId?: string;
}

/** Judges an import's rows against the Record. */
@Injectable()
export class JudgeRows {
  constructor(
    private readonly imports: Imports,
    private readonly children: ImportedChildren,
    private readonly workers: Workers,
    private readonly seals: ImportSeals,
  ) {}

  /** Some hundreds of judged rows at a time, in the file's order. */
  async *judged(importId: string, seeing: Seeing): AsyncGenerator<NumberedRow[]> {
    const seen = new Set<string>();
    for await (const { from, rows } of this.imports.rowsOf(importId, seeing.session)) {
      yield await this.judge(seeing, rows, from, seen);
    }
  }

  private async judge({ today, session, loadId }: Seeing, rows: readonly Cells[], from: number, seen: Set<string>): Promise<NumberedRow[]> {
    const found = await this.children.find(rows.map(idOf), session, loadId);
    const children = new Map(found.map((each) => [each.entry.authorityChildId, each]));
    const directory = await this.workers.findByAuthorityIds([...new Set(rows.flatMap((cells) => cells['lead_worker_id']?.trim() ?? []))], session);
    const workers = new Map(directory.map((worker) => [worker.authorityWorkerId, worker]));
    const [hide, digestsOf] = await Promise.all([this.seals.hiding(), this.seals.digesting()]);
    return rows.map((cells, at) => {
      const digests = digestsOf(cells);
      const judged = judgeRow(cells, {
        today,
        childWith: (id) => children.get(id)?.entry,
        workerWith: (id) => workers.get(id),
        importedAlready: (id) => digests.includes(children.get(id)?.digest ?? ''),
        hide,
        earlierInFile: (id) => seen.has(id),
        ids: { childId: randomUUID(), planId: randomUUID(), startId: randomUUID(), endId: randomUUID() },
      });
      seen.add(idOf(cells));
      return { ...judged, row: from + at, digest: digests[0] };
    });
  }
}

function idOf(cells: Cells): string {
  return cells['authority_child_id']?.trim() ?? '';
}
