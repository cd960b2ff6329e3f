/** Rows as lines of aligned columns: the first to the left, the others to the right. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  return aligned(rows).map((cells) => cells.join('   ').trimEnd());
}

/** The same as a Markdown table; the first row is its head. */
export function inMarkdown(rows: readonly (readonly string[])[]): string[] {
  const [head = [], ...others] = aligned(rows);
  const parted = head.map((cell, column) => (column === 0 ? '-'.repeat(cell.length) : `${'-'.repeat(Math.max(1, cell.length - 1))}:`));
  return [head, parted, ...others].map((cells) => `| ${cells.join(' | ')} |`);
}

function aligned(rows: readonly (readonly string[])[]): string[][] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))));
}
