import { randomUUID } from 'node:crypto';
import { addImportRows, getImport, startImport } from '@custodian/contracts';
import { type CallOf, Commands, Queries } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Imports } from './imports.repository';

/** Takes an import's rows in; nothing is on the Record yet. */
@Injectable()
export class ReceiveImport {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
    private readonly imports: Imports,
  ) {}

  start(call: CallOf<typeof startImport>) {
    return this.commands.run(startImport, call, {
      work: async (tx) => {
        const counts = { new: 0, unchanged: 0, changed: 0, refused: 0 };
        const entry = { importId: randomUUID(), ...call.input, rowsReceived: 0, status: 'receiving' as const, counts, startedAt: tx.now.toISOString() };
        await this.imports.keep(tx.session, entry);
        return { output: entry, concerns: { resourceId: entry.importId } };
      },
    });
  }

  addRows(call: CallOf<typeof addImportRows>) {
    const { importId, from, rows } = call.input;
    return this.commands.run(addImportRows, call, {
      load: (tx) => this.imports.get(importId, tx.session),
      work: async (tx, { import: entry }) => {
        if (entry.status === 'carried-out') throw refused('import-not-receiving', 'The import has been carried out.');
        if (from + rows.length - 1 > entry.rows) throw refused('row-beyond-the-import', 'There are more rows than the import was started for.');
        const added = await this.imports.addRows(tx.session, { importId, from, sentAt: tx.now }, rows);
        const rowsReceived = entry.rowsReceived + added;
        if (added > 0) await this.imports.keep(tx.session, { ...entry, rowsReceived });
        return { output: { importId, rowsReceived }, concerns: { resourceId: importId } };
      },
    });
  }

  get(call: CallOf<typeof getImport>) {
    const { importId } = call.input;
    return this.queries.run(getImport, call, {
      work: async () => {
        const { import: entry, refused: found, likelyDuplicates = [] } = await this.imports.get(importId);
        return { output: { import: entry, refused: [...found], likelyDuplicates: [...likelyDuplicates] }, concerns: { resourceId: importId } };
      },
    });
  }
}
