import { Columns, type Row, type RowProblem } from './columns';
import { problemsAcross } from './problems-across';

/** A row read by its columns, or everything that is wrong with it. `today` is YYYY-MM-DD. */
export function readRow(cells: Readonly<Record<string, string>>, today: string): { row: Row } | { problems: RowProblem[] } {
  const filled = Object.fromEntries(Object.entries(cells).flatMap(([column, text]) => (text.trim() === '' ? [] : [[column, text.trim()]])));
  const parsed = Columns.safeParse(filled);
  if (!parsed.success) return { problems: parsed.error.issues.flatMap(problemsOf).slice(0, 20) };
  const problems = problemsAcross(parsed.data, today);
  return problems.length > 0 ? { problems } : { row: parsed.data };
}

function problemsOf(issue: { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: string; readonly keys?: readonly string[] }): RowProblem[] {
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((column) => ({ column: columnName(column), problem: 'not a column that is known' }));
  const missing = issue.code === 'invalid_type' && issue.message.includes('undefined');
  return [{ column: String(issue.path[0] ?? 'row'), problem: missing ? 'missing' : issue.message.slice(0, 120) }];
}

function columnName(column: string): string {
  return /^[\w -]{1,60}$/u.test(column) ? column : 'unreadable';
}
