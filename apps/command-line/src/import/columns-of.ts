/** A row as the file has it: column to text. */
export type FileRow = Readonly<Record<string, string>>;

/** The header's columns: lower case, spaces as underscores. Throws where one is empty or stands twice. */
export function columnsOf(header: readonly string[]): string[] {
  const columns = header.map((name) => name.trim().toLowerCase().replaceAll(/[\s-]+/gu, '_'));
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(twice === '' ? 'The header has columns without a name.' : `The header has the column ${twice} twice.`);
  return columns;
}
