import { decide } from '@custodian/access';
import { checkImport } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands, contextOf } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { mustBeAllThere } from './all-rows-there';
import type { Finding } from './import-row.schema';
import { Imports } from './imports.repository';
import { JudgeRows } from './judge-rows.usecase';
import { type FoundTwice, LikelyDuplicatesOfImport } from './likely-duplicates-of-import.usecase';

const mostFindings = 1000;

/** The dry run: judges every row and changes nothing on the Record. Who is likely entered twice is looked up beforehand, as that takes longer than a transaction may. */
@Injectable()
export class CheckImport {
  constructor(
    private readonly commands: Commands,
    private readonly imports: Imports,
    private readonly rows: JudgeRows,
    private readonly duplicates: LikelyDuplicatesOfImport,
  ) {}

  async run(call: CallOf<typeof checkImport>) {
    const { importId } = call.input;
    const twice = (await this.mayBegin(call)) ? await this.duplicates.find(importId) : { rows: 0, pairs: [] };
    return this.check(call, twice);
  }

  private check(call: CallOf<typeof checkImport>, twice: FoundTwice) {
    const { importId } = call.input;
    return this.commands.run(checkImport, call, {
      load: (tx) => this.imports.get(importId, tx.session),
      work: async (tx, { import: entry }) => {
        if (entry.status === 'carried-out') throw refused('import-already-carried-out', 'The import has been carried out.');
        if (entry.rowsReceived < entry.rows) throw refused('import-rows-missing', 'Some rows of the import have not been sent.');
        const { counts, refusedRows } = await this.judge(tx, importId);
        mustBeAllThere(entry, counts.new + counts.unchanged + counts.changed + counts.refused);
        const checked = { ...entry, status: 'checked' as const, counts: { ...counts, likelyDuplicates: twice.rows } };
        const likely = [...twice.pairs];
        await this.imports.keep(tx.session, checked, { refused: refusedRows, likelyDuplicates: likely });
        return { output: { import: checked, refused: refusedRows, likelyDuplicates: likely }, concerns: { resourceId: importId, childIds: [...new Set(likely.flatMap(({ childId }) => childId ?? []))] } };
      },
    });
  }

  private async mayBegin(call: CallOf<typeof checkImport>): Promise<boolean> {
    if (!decide(call.actor, checkImport.name, {}, contextOf(call)).allowed) return false;
    const entry = (await this.imports.find(call.input.importId))?.import;
    return entry !== undefined && entry.status !== 'carried-out' && entry.rowsReceived >= entry.rows;
  }

  private async judge(tx: Tx, importId: string) {
    const counts = { new: 0, unchanged: 0, changed: 0, refused: 0 };
    const refusedRows: Finding[] = [];
    for await (const batch of this.rows.judged(importId, { today: localDateOf(tx.now), session: tx.session })) {
      for (const judged of batch) {
        counts[judged.outcome] += 1;
        if (judged.outcome === 'refused' && refusedRows.length < mostFindings) refusedRows.push({ row: judged.row, outcome: 'refused', problems: [...judged.problems] });
      }
    }
    return { counts, refusedRows };
  }
}
