import type { ErrandRow, Source, Work } from './errand-row.schema';

const never = new Date(0);

/** An errand to be taken in hand at `dueAt`, by the real time. */
export function newErrand(errandId: string, work: Work, source: Source, { now, dueAt }: { readonly now: Date; readonly dueAt: Date }): ErrandRow {
  return { _id: errandId, work, source, status: 'waiting', turn: 0, dueAt, inHandUntil: never, failures: 0, sends: 0, sending: false, attempts: [], startedAt: now };
}
