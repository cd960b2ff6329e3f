import type { CaseEntry } from '../child/child-entry';

/** The cases of both entries. Where both are open they are one, under the kept entry's lead social worker, open since the earlier day (ENQ-07). */
export function casesOfBoth(kept: readonly CaseEntry[], others: readonly CaseEntry[]): CaseEntry[] {
  const isOpen = (each: CaseEntry) => each.closedOn === undefined;
  const [open, otherOpen] = [kept.find(isOpen), others.find(isOpen)];
  const all = open && otherOpen ? [...kept.filter((each) => each !== open), ...others.filter((each) => each !== otherOpen), earlier(open, otherOpen)] : [...kept, ...others];
  return all.sort((one, other) => one.openedOn.localeCompare(other.openedOn));
}

function earlier(open: CaseEntry, otherOpen: CaseEntry): CaseEntry {
  return { ...open, openedOn: open.openedOn < otherOpen.openedOn ? open.openedOn : otherOpen.openedOn };
}
