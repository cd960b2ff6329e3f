import type { Import, ImportFinding } from '@custodian/contracts';
import type { z } from 'zod';

/** What a check of an import found, as lines to print: the counts, then each refused row. Values of cells are not repeated. */
export function linesOf(checked: z.output<typeof Import>, refused: readonly z.output<typeof ImportFinding>[]): string[] {
  const { counts, rows } = checked;
  const unsaid = counts.refused - refused.length;
  return [
    `${rows} rows: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused`,
    // Row 1 of the import is line 2 of the file: the header is line 1.
    ...refused.map((finding) => `  line ${finding.row + 1}: ${finding.problems.map(({ column, problem }) => `${column}: ${problem}`).join('; ')}`),
    ...(unsaid > 0 ? [`  and ${unsaid} more`] : []),
  ];
}
