import { keysOf, normaliseName, placeKeys } from '@custodian/matching';
import type { ChildEntry } from './child-entry';
import { currentPlanOf } from './child-entry';
import type { ChildRow, ChildVersionRow } from './child-row.schema';
import { primaryNameOf } from './primary-name';

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

/** The row of an entry, with its keys. */
export function childRowOf(entry: ChildEntry): ChildRow {
  return {
    _id: entry.childId,
    version: entry.version,
    entry,
    ...(entry.authorityChildId && { authorityChildId: entry.authorityChildId }),
    ...(entry.nhsNumber && { nhsNumber: entry.nhsNumber }),
    searchKeys: keysOf(entry),
    placeKeys: [...new Set(entry.addresses.flatMap(placeKeys))],
    planNow: currentPlanOf(entry) !== undefined,
  };
}

/** The row of one version of an entry, not superseded yet. */
export function versionRowOf(child: ChildEntry, change: Change): ChildVersionRow {
  const name = primaryNameOf(child);
  return {
    _id: `${child.childId}:${child.version}`,
    childId: child.childId,
    version: child.version,
    ...change,
    supersededAt: null,
    child,
    planned: child.plans.length > 0,
    family: normaliseName(name?.family ?? ''),
    given: normaliseName(name?.given ?? ''),
  };
}
