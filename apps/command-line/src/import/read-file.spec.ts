import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { readRows } from './read-file';

describe('a register file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));

  it('is read from CSV: header in any case, byte order mark, quotes, Ł', async () => {
    const file = join(folder, 'a.csv');
    writeFileSync(file, '\uFEFFAuthority Child ID,Given,Family\nNM-1,"Anna, May",Łukasz\n');
    expect(await readRows(file)).toEqual([{ authority_child_id: 'NM-1', given: 'Anna, May', family: 'Łukasz' }]);
  });

  it('is read from the first sheet of a workbook: dates as days, numbers as text, empty rows left out', async () => {
    const file = join(folder, 'a.xlsx');
    const workbook = new Workbook();
    workbook.addWorksheet('Register').addRows([['authority_child_id', 'date_of_birth', 'given'], [104211, new Date('2016-02-29T00:00:00Z'), null], [], ['NM-2', '14/03/2019', { richText: [{ text: 'Ade' }, { text: 'ryn' }] }]]);
    await workbook.xlsx.writeFile(file);
    expect(await readRows(file)).toEqual([
      { authority_child_id: '104211', date_of_birth: '2016-02-29', given: '' },
      { authority_child_id: 'NM-2', date_of_birth: '14/03/2019', given: 'Aderyn' },
    ]);
  });

  it('is refused with a column twice, or of another kind', async () => {
    const file = join(folder, 'b.csv');
    writeFileSync(file, 'given,Given\na,b\n');
    await expect(readRows(file)).rejects.toThrow('twice');
    await expect(readRows(join(folder, 'b.txt'))).rejects.toThrow('.csv or an .xlsx');
  });
});
