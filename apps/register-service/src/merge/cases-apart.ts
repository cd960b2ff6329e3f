import type { CaseEntry } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';
import { type Apart, type Joining, sinceJoined } from './since-joined';

const isOpen = (each: CaseEntry) => each.closedOn === undefined;

/**
 * The cases of each. Where two open ones were joined there are two again, the other's as it was, and what has changed since is in the kept one's.
 * A case opened since stays with the kept one.
 */
export function casesApart({ before, joined }: Joining<readonly CaseEntry[]>, now: readonly CaseEntry[], others: readonly CaseEntry[]): Apart<CaseEntry[]> {
  const { present, added } = sinceJoined(joined, now, { same: saysTheSame, changed: (then, later) => isOpen(then) && then.openedOn === later.openedOn });
  const open = joined.find(isOpen);
  const become = open && present.get(open);
  const keptHadOne = before.some(isOpen);
  return {
    kept: [...before.map((each) => (isOpen(each) && become ? since(each, become) : each)), ...added],
    other: others.map((each) => (isOpen(each) && become && !keptHadOne ? become : each)),
  };
}

function since({ openedOn }: CaseEntry, become: CaseEntry): CaseEntry {
  const { closedOn } = become;
  return { ...become, openedOn, ...(closedOn !== undefined && { closedOn: closedOn < openedOn ? openedOn : closedOn }) };
}
