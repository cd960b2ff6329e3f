import type { caseHeld, PayloadOf } from '@custodian/contracts';
import { localDateOf } from '@custodian/policy';
import type { Decided } from '../child/announcement';
import type { ChildEntry } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';

export type Holding = NonNullable<ChildEntry['caseHoldings']>[number];

/**
 * Keeps from when an authority holds case responsibility (MOV-42, MOV-62). What is said again for the same move and authority takes the place of what was said;
 * of two that begin at one instant the one said last holds. `here` is this authority's own code. Undefined where the entry says so already.
 */
export function holdCase(child: ChildEntry, said: PayloadOf<typeof caseHeld>, here: string): Decided<ChildEntry> | undefined {
  const from = new Date(said.from).toISOString();
  const holding: Holding = { moveId: said.moveId, code: said.by, authority: said.authorityName, custodianPhone: said.custodianPhone, from, ...(said.by === here && { here: true }) };
  const earlier = child.caseHoldings ?? [];
  const others = earlier.filter((each) => each.from !== from && !(each.moveId === holding.moveId && each.code === holding.code));
  const caseHoldings = [...others, holding].sort((one, other) => one.from.localeCompare(other.from));
  if (saysTheSame(caseHoldings, earlier)) return undefined;
  return { child: { ...child, caseHoldings }, changedOn: localDateOf(new Date(from)) };
}
