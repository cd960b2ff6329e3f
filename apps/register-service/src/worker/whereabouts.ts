import type { WorkerEntry } from './worker-row.schema';

/** Whether a practitioner can be turned to on a day (YYYY-MM-DD), and who covers for one who is away. */
export type Whereabouts = { readonly is: 'here' } | { readonly is: 'left' } | { readonly is: 'away'; readonly coverWorkerId?: string };

export function whereaboutsOf(worker: Pick<WorkerEntry, 'absences' | 'leftOn'>, day: string): Whereabouts {
  if (worker.leftOn !== undefined && worker.leftOn <= day) return { is: 'left' };
  const absence = worker.absences?.find(({ from, to }) => from <= day && day <= to);
  return absence ? { is: 'away', coverWorkerId: absence.coverWorkerId } : { is: 'here' };
}
