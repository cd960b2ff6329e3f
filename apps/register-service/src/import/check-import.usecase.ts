import { checkImport } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import type { Finding } from './import-row.schema';
import { Imports } from './imports.repository';
import { JudgeRows } from './judge-rows.usecase';

const mostFindings = 1000;

/** The dry run: judges every row and changes nothing on the Record. */
@Injectable()
export class CheckImport {
  constructor(
    private readonly commands: Commands,
    private readonly imports: Imports,
    private readonly rows: JudgeRows,
  ) {}

  run(call: CallOf<typeof checkImport>) {
    const { importId } = call.input;
    return this.commands.run(checkImport, call, {
      load: (tx) => this.imports.get(importId, tx.session),
      work: async (tx, { import: entry }) => {
        if (entry.status === 'carried-out') throw refused('import-already-carried-out', 'The import has been carried out.');
        if (entry.rowsReceived < entry.rows) throw refused('import-rows-missing', 'Some rows of the import have not been sent.');
        const { counts, refusedRows } = await this.judge(tx, importId);
        const checked = { ...entry, status: 'checked' as const, counts };
        await this.imports.keep(tx.session, checked, refusedRows);
        return { output: { import: checked, refused: refusedRows }, concerns: { resourceId: importId } };
      },
    });
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
