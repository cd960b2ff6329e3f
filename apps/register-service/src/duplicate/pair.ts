import type { Band, FieldCompared } from '@custodian/contracts';
import type { z } from 'zod';
import type { ChildEntry } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';

/** How two entries compare: codes only. */
export interface Compared {
  readonly band: z.output<typeof Band>;
  readonly comparison: readonly Pick<z.output<typeof FieldCompared>, 'field' | 'outcome' | 'code'>[];
}

/** A pair's id: the same whichever of the two is named first. */
export function pairId(one: string, other: string): string {
  return [one, other].sort().join(' ');
}

/** Whether an entry still says what it said of name, birth and NHS number: while both of a pair do, two children stay two. */
export function saysTheSameOfWho(before: ChildEntry, now: ChildEntry): boolean {
  const who = ({ names, birth, nhsNumber }: ChildEntry) => ({ names, birth, nhsNumber });
  return saysTheSame(who(before), who(now));
}
