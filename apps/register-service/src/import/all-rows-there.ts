import { refused } from '@custodian/platform';
import type { ImportEntry } from './import-row.schema';

/** The rows that were sent are kept for a week only: an import of which fewer were judged than it was started for is not the file. Throws 409 import-rows-missing. */
export function mustBeAllThere({ rows }: Pick<ImportEntry, 'rows'>, judged: number): void {
  if (judged < rows) throw refused('import-rows-missing', 'Some rows of the import are no longer kept: rows are deleted a week after they were sent. Start the import again.');
}
