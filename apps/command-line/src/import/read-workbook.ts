import { type CellValue, Workbook } from 'exceljs';
import { columnsOf, type FileRow } from './columns-of';

/** The rows of a workbook's first sheet, the first of them the header. Days are given as YYYY-MM-DD. */
export async function readWorkbook(file: string): Promise<FileRow[]> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('The workbook has no sheet.');
  const width = sheet.getRow(1).cellCount;
  const textOf = (row: number) => Array.from({ length: width }, (_, at) => cellText(sheet.getRow(row).getCell(at + 1).value));
  const columns = columnsOf(textOf(1));
  const rows: FileRow[] = [];
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    const texts = textOf(row);
    if (texts.some((text) => text !== '')) rows.push(Object.fromEntries(columns.map((column, at) => [column, texts[at] ?? ''])));
  }
  return rows;
}

/** A cell as text: a date as its day, a formula as what it comes to. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value) return value.richText.map((part) => part.text).join('').trim();
  if ('text' in value) return value.text.trim();
  if ('result' in value) return cellText(value.result);
  return '';
}
