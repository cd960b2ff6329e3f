import { RuleRefusal } from '../rule/rule-refusal';
import type { WorkerEntry } from './worker-row.schema';

/** The practitioner with these absences in place of all earlier ones, first day first. Refuses absences-overlap and covers-themselves. */
export function replaceAbsences(worker: WorkerEntry, given: NonNullable<WorkerEntry['absences']>): WorkerEntry {
  const absences = given.toSorted((one, other) => one.from.localeCompare(other.from));
  if (absences.some(({ coverWorkerId }) => coverWorkerId === worker.workerId)) {
    throw new RuleRefusal('covers-themselves', 'Nobody covers for themselves.', 'unacceptable');
  }
  if (absences.some(({ from }, at) => at > 0 && from <= (absences[at - 1]?.to ?? ''))) {
    throw new RuleRefusal('absences-overlap', 'Two absences share a day.', 'unacceptable');
  }
  return { ...worker, absences };
}
