import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { columnsOf, type FileRow } from './columns-of';
import { readWorkbook } from './read-workbook';

/** The rows of a .csv (UTF-8, a header line) or .xlsx file (its first sheet). Throws one plain sentence for anything else. */
export async function readRows(file: string): Promise<FileRow[]> {
  const kind = extname(file).toLowerCase();
  if (kind === '.xlsx') return readWorkbook(file);
  if (kind !== '.csv') throw new Error('Give a .csv or an .xlsx file.');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file).catch(notThere));
  return parse(text, { bom: true, columns: columnsOf, skip_empty_lines: true, trim: true, relax_column_count: false });
}

function notThere(): never {
  throw new Error('The file cannot be read.');
}
