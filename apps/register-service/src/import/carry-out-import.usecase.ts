import { carryOutImport } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { Change } from '../child/rows-of';
import { Conferences } from '../conference/conferences.repository';
import { ImportedChildren } from './imported-children.repository';
import { Imports } from './imports.repository';
import { JudgeRows, type NumberedRow } from './judge-rows.usecase';

/** Where a carried-out import writes to. */
@Injectable()
export class ImportTargets {
  constructor(
    readonly children: ImportedChildren,
    readonly conferences: Conferences,
  ) {}
}

/**
 * Puts every row on the Record in one transaction, or none. A plan from an import is history being loaded:
 * it is kept with its conference as any other, and is not announced.
 */
@Injectable()
export class CarryOutImport {
  constructor(
    private readonly commands: Commands,
    private readonly imports: Imports,
    private readonly rows: JudgeRows,
    private readonly targets: ImportTargets,
  ) {}

  run(call: CallOf<typeof carryOutImport>) {
    const { importId } = call.input;
    return this.commands.run(carryOutImport, call, {
      load: (tx) => this.imports.get(importId, tx.session),
      work: async (tx, { import: entry }) => {
        if (entry.status === 'carried-out') throw refused('import-already-carried-out', 'The import has been carried out.');
        if (entry.status !== 'checked') throw refused('import-not-checked', 'Check the import first.');
        const change = { change: carryOutImport.name, reason: `Import ${importId}`, recordedAt: tx.now, recordedBy: tx.actorId };
        const counts = { new: 0, unchanged: 0, changed: 0, refused: 0 };
        for await (const batch of this.rows.judged(tx, importId)) {
          for (const { outcome } of batch) counts[outcome] += 1;
          if (counts.refused > 0) throw refused('import-has-refused-rows', 'A row is refused, so nothing is imported. Check the import to see which.');
          await this.put(tx, batch, change);
        }
        const done = { ...entry, status: 'carried-out' as const, counts, carriedOutAt: tx.now.toISOString() };
        await this.imports.keep(tx.session, done);
        return { output: done, concerns: { resourceId: importId } };
      },
    });
  }

  private async put(tx: Tx, batch: readonly NumberedRow[], change: Change): Promise<void> {
    const written = batch.flatMap((judged) => (judged.outcome === 'new' || judged.outcome === 'changed' ? [judged] : []));
    await this.targets.children.add(tx, written.filter(({ outcome }) => outcome === 'new'), change);
    await this.targets.children.change(tx, written.filter(({ outcome }) => outcome === 'changed'), change);
    const recorded = { version: 1, recordedAt: tx.now.toISOString(), recordedBy: tx.actorId };
    await this.targets.conferences.add(tx.session, written.flatMap((judged) => judged.conferences.map((conference) => ({ ...conference, ...recorded }))));
  }
}
