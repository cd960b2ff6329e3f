import type { ChildEntry } from './child-entry';

/** How and by whom an entry comes to be changed. */
export interface Change {
  readonly change: string;
  readonly changedOn?: string;
  readonly reason?: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** The entry as this version of it, stamped with who recorded it and when. */
export function stamped(entry: ChildEntry, version: number, { recordedAt, recordedBy }: Change): ChildEntry {
  return { ...entry, version, recordedAt: recordedAt.toISOString(), recordedBy };
}
