import { linesOf } from './report';

describe('the report of an import', () => {
  const checked = { importId: '6a0d7e70-9c39-4f5f-8f0f-2f0d5f3c1b07', fileName: 'r.csv', rows: 3, rowsReceived: 3, status: 'checked' as const, startedAt: '2026-02-03T09:12:44.000Z' };

  it('says the counts, and each refused row by its line in the file', () => {
    const counts = { new: 1, unchanged: 0, changed: 0, refused: 2 };
    expect(linesOf({ import: { ...checked, counts }, refused: [{ row: 2, outcome: 'refused', problems: [{ column: 'chair', problem: 'needed with plan_from' }] }], likelyDuplicates: [] })).toEqual([
      '3 rows: 1 new, 0 changed, 0 unchanged, 2 refused',
      '  line 3: chair: needed with plan_from',
      '  and 1 more',
    ]);
  });

  it('says which lines are likely a child entered twice', () => {
    const counts = { new: 3, unchanged: 0, changed: 0, refused: 0, likelyDuplicates: 2 };
    const childId = '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10';
    expect(linesOf({ import: { ...checked, counts }, refused: [], likelyDuplicates: [{ row: 2, childId, band: 'certain' }, { row: 3, earlierRow: 1, band: 'probable' }] }).slice(1)).toEqual([
      '2 new rows are likely children who are on the Record, or in another row; they are not refused',
      `  line 3: certain: child ${childId}`,
      '  line 4: probable: line 2',
    ]);
  });
});
