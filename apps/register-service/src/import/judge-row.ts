import type { Hide } from '../address/hide';
import type { ChildEntry } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';
import { RuleRefusal } from '../rule/rule-refusal';
import { type Applied, applyRow } from './apply-row';
import type { RowProblem } from './columns';
import type { Lead, RowIds } from './conferences-of-row';
import { readRow } from './read-row';

/** What is known when a row is judged. */
export interface Known {
  readonly today: string;
  readonly childWith: (authorityChildId: string) => ChildEntry | undefined;
  readonly workerWith: (authorityWorkerId: string) => Lead | undefined;
  /** Whether the very same row was the last one imported for this child. */
  readonly importedAlready: (authorityChildId: string) => boolean;
  readonly earlierInFile: (authorityChildId: string) => boolean;
  readonly ids: RowIds;
  readonly hide: Hide;
}

export type Judged =
  | { readonly outcome: 'refused'; readonly problems: readonly RowProblem[] }
  | { readonly outcome: 'unchanged' }
  | ({ readonly outcome: 'new' | 'changed' } & Applied);

// Where in a row the rules' refusals are to be seen to.
const columnOf: Readonly<Record<string, string>> = {
  'address-starts-before-current': 'address_from',
  'address-not-sealed': 'address_sealed',
  'case-already-open': 'case_opened_on',
  'plan-already-current': 'plan_from',
  'conference-before-plan': 'plan_to',
  'plan-still-current': 'case_closed_on',
  'ends-before-it-starts': 'case_closed_on',
  categories: 'categories',
  'plan-corrected': 'plan_from',
  'child-merged': 'authority_child_id',
};

/** What an import would do with one row: the rules of the Record hold for it as for anybody. */
export function judgeRow(cells: Readonly<Record<string, string>>, known: Known): Judged {
  const read = readRow(cells, known.today);
  if ('problems' in read) return { outcome: 'refused', problems: read.problems };
  const { authority_child_id: id, lead_worker_id: leadId } = read.row;
  if (known.earlierInFile(id)) return refusedFor('authority_child_id', 'stands in an earlier row too');
  const lead = leadId === undefined ? undefined : known.workerWith(leadId);
  if (leadId !== undefined && !lead) return refusedFor('lead_worker_id', 'not in the directory of practitioners');
  const before = known.childWith(id);
  if (before && known.importedAlready(id)) return { outcome: 'unchanged' };
  return applied(() => applyRow(read.row, { before, lead, ids: before ? { ...known.ids, childId: before.childId } : known.ids, today: known.today, hide: known.hide }), before);
}

function applied(apply: () => Applied, before: ChildEntry | undefined): Judged {
  try {
    const result = apply();
    if (before && saysTheSame(before, result.entry)) return { outcome: 'unchanged' };
    return { outcome: before ? 'changed' : 'new', ...result };
  } catch (thrown) {
    if (!(thrown instanceof RuleRefusal)) throw thrown;
    return refusedFor(columnOf[thrown.code] ?? 'row', thrown.detail);
  }
}

function refusedFor(column: string, problem: string): Judged {
  return { outcome: 'refused', problems: [{ column, problem: problem.slice(0, 120) }] };
}
