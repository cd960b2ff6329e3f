import { decide } from '@custodian/access';
import { carryOutImport } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands, contextOf } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { mustBeAllThere } from './all-rows-there';
import type { ImportEntry } from './import-row.schema';
import { Imports } from './imports.repository';
import { JudgeRows } from './judge-rows.usecase';
import { Load } from './load.usecase';

type Call = CallOf<typeof carryOutImport>;

/** Children already on the Record that one transaction can change at once. */
const mostChanged = 5000;

/**
 * Puts every row on the Record, or none. The new children are written beforehand, unseen; one transaction judges every row again,
 * writes what changes children already on the Record, and shows the new ones. A plan from an import is history being loaded: it is not announced.
 */
@Injectable()
export class CarryOutImport {
  constructor(
    private readonly commands: Commands,
    private readonly imports: Imports,
    private readonly rows: JudgeRows,
    private readonly loading: Load,
  ) {}

  async run(call: Call) {
    const loadId = (await this.mayBegin(call)) ? await this.loading.prepare(call.input.importId, changeOf(call), call.actor) : undefined;
    try {
      return await this.carryOut(call, loadId);
    } finally {
      if (loadId) await this.loading.discard(loadId);
    }
  }

  private carryOut(call: Call, loadId: string | undefined) {
    const { importId } = call.input;
    return this.commands.run(carryOutImport, call, {
      load: (tx) => this.imports.get(importId, tx.session),
      work: async (tx, { import: entry }) => {
        if (entry.status === 'carried-out') throw refused('import-already-carried-out', 'The import has been carried out.');
        if (entry.status !== 'checked' || !loadId) throw refused('import-not-checked', 'Check the import first.');
        const { changed, unchanged } = await this.putChanged(tx, call, loadId);
        mustBeAllThere(entry, changed + unchanged);
        const loaded = await this.loading.targets.children.count(tx.session, loadId);
        if (!(await this.loading.targets.loads.show(tx.session, loadId, tx.now))) throw refused('import-overtaken', 'The import took too long and was given up. Carry it out again.');
        const counts = { new: loaded, changed, unchanged: unchanged - loaded, refused: 0 };
        const done: ImportEntry = { ...entry, status: 'carried-out', counts, carriedOutAt: tx.now.toISOString() };
        await this.imports.keep(tx.session, done);
        return { output: done, concerns: { resourceId: importId } };
      },
    });
  }

  /** Judges every row as the transaction sees the Record: what was loaded beforehand stands there unchanged. */
  private async putChanged(tx: Tx, call: Call, loadId: string): Promise<{ changed: number; unchanged: number }> {
    const counts = { new: 0, unchanged: 0, changed: 0, refused: 0 };
    const change = { ...changeOf(call), recordedAt: tx.now, recordedBy: tx.actorId };
    for await (const batch of this.rows.judged(call.input.importId, { today: localDateOf(tx.now), session: tx.session, loadId })) {
      for (const { outcome } of batch) counts[outcome] += 1;
      if (counts.refused > 0) throw refused('import-has-refused-rows', 'A row is refused, so nothing is imported. Check the import to see which.');
      if (counts.new > 0) throw refused('import-overtaken', 'The Record changed meanwhile. Check the import again.');
      if (counts.changed > mostChanged) throw refused('import-changes-too-many', `One import changes at most ${mostChanged} children who are on the Record already. Import the file in parts.`);
      const changed = batch.flatMap((judged) => (judged.outcome === 'changed' ? [judged] : []));
      await this.loading.targets.children.change(tx, changed, change);
      const recorded = { version: 1, recordedAt: tx.now.toISOString(), recordedBy: tx.actorId };
      await this.loading.targets.conferences.add(tx.session, changed.flatMap((judged) => judged.conferences.map((each) => ({ ...each, ...recorded }))));
    }
    return counts;
  }

  /** Nothing is written beforehand for who may not, or for an import that cannot be carried out: the transaction says why. */
  private async mayBegin(call: Call): Promise<boolean> {
    if (!decide(call.actor, carryOutImport.name, {}, contextOf(call)).allowed) return false;
    return (await this.imports.find(call.input.importId))?.import.status === 'checked';
  }
}

function changeOf(call: Call) {
  return { change: carryOutImport.name, reason: `Import ${call.input.importId}` };
}
