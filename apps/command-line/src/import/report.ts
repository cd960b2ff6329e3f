import type { checkImport, OutputOf } from '@custodian/contracts';

/** What a check of an import found, as lines to print: the counts, then each refused row, and each new one that is likely entered twice. Values of cells are not repeated. */
export function linesOf({ import: checked, refused, likelyDuplicates }: OutputOf<typeof checkImport>): string[] {
  const { counts, rows } = checked;
  const unsaid = counts.refused - refused.length;
  return [
    `${rows} rows: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused`,
    // Row 1 of the import is line 2 of the file: the header is line 1.
    ...refused.map((finding) => `  line ${finding.row + 1}: ${finding.problems.map(({ column, problem }) => `${column}: ${problem}`).join('; ')}`),
    ...(unsaid > 0 ? [`  and ${unsaid} more`] : []),
    ...(counts.likelyDuplicates ? [`${counts.likelyDuplicates} new rows are likely children who are on the Record, or in another row; they are not refused`] : []),
    ...likelyDuplicates.map(({ row, childId, earlierRow, band }) => `  line ${row + 1}: ${band}: ${earlierRow === undefined ? `child ${childId}` : `line ${earlierRow + 1}`}`),
  ];
}
