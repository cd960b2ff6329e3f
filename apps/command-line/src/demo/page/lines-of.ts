import type { Scene } from './scene';
import { wrapped } from './wrapped';

const gap = 4;

/** A step of a story as plain text: what was done, then side by side what each sees. */
export function linesOf({ title, rules, done, seen }: Scene, { number, width }: { readonly number: number; readonly width: number }): string[] {
  const head = `${number}. ${title}`;
  const column = Math.floor((width - gap * (seen.length - 1)) / Math.max(1, seen.length));
  const columns = seen.map(({ by, lines }) => [by, '-'.repeat(by.length), ...lines.flatMap((line) => wrapped(line, column))]);
  const rows = Array.from({ length: Math.max(0, ...columns.map(({ length }) => length)) }, (_, row) => columns.map((lines) => (lines[row] ?? '').padEnd(column)).join(' '.repeat(gap)).trimEnd());
  return [`${head}${rules.join(', ').padStart(width - head.length)}`, '='.repeat(width), ...done.flatMap((line) => wrapped(line, width)), '', ...rows, ''];
}
