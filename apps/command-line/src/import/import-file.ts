import { basename } from 'node:path';
import { addImportRows, carryOutImport, checkImport, startImport } from '@custodian/contracts';
import { SingleBar } from 'cli-progress';
import type { Client } from '../api/client';
import type { FileRow } from './columns-of';
import { readRows } from './read-file';
import { linesOf } from './report';
import { untilDone } from './until-done';
import { whenTaken } from './when-taken';

const atOnce = 250;

/** Sends a file's rows, prints what each would do where something is wrong, and carries the import out. Gives whether all is well. */
export async function importFile(client: Client, file: string, dryRun: boolean): Promise<boolean> {
  const rows = await readRows(file);
  if (rows.length === 0) throw new Error('The file has no rows.');
  const { importId } = await whenTaken((idempotencyKey) => client.call(startImport, { fileName: basename(file).slice(0, 120), rows: rows.length }, { idempotencyKey }));
  await sendAll(client, importId, rows);
  const checked = await untilDone(client, importId, 'checked', (idempotencyKey) => client.call(checkImport, { importId }, { idempotencyKey }));
  console.log(linesOf(checked).join('\n'));
  if (checked.import.counts.refused > 0) {
    console.log('Nothing is imported: put the refused rows right and import the file again.');
    return false;
  }
  if (dryRun) {
    console.log('Dry run: nothing is imported.');
    return true;
  }
  await untilDone(client, importId, 'carried-out', async (idempotencyKey) => ({ import: await client.call(carryOutImport, { importId }, { idempotencyKey }), refused: [], likelyDuplicates: [] }));
  console.log('Imported, every row.');
  return true;
}

async function sendAll(client: Client, importId: string, rows: readonly FileRow[]): Promise<void> {
  const bar = new SingleBar({ format: '  sending {bar} {value}/{total} rows', hideCursor: true, clearOnComplete: false, noTTYOutput: false, stream: process.stderr });
  bar.start(rows.length, 0);
  try {
    for (let sent = 0; sent < rows.length; sent += atOnce) {
      const some = rows.slice(sent, sent + atOnce);
      await whenTaken((idempotencyKey) => client.call(addImportRows, { importId, from: sent + 1, rows: [...some] }, { idempotencyKey }));
      bar.update(sent + some.length);
    }
  } finally {
    bar.stop();
  }
}
