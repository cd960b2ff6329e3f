import type { InputOf, recordPlacedElsewhere } from '@custodian/contracts';
import type { AddressEntry } from '../address/address-entry';
import type { Hide } from '../address/hide';
import type { Decided } from '../child/announcement';
import type { ChildEntry } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';
import { RuleRefusal } from '../rule/rule-refusal';
import { withAddressOfMove } from './address-of-move';

export type Placed = NonNullable<ChildEntry['placedElsewhere']>[number];

/** Where a child was away from the area on a day. */
export function awayOn({ placedElsewhere = [] }: Pick<ChildEntry, 'placedElsewhere'>, day: string): Placed | undefined {
  return placedElsewhere.findLast(({ from, to }) => from <= day && (to === undefined || day < to));
}

/**
 * Keeps where a child is away from the area, by which move (MOV-02). The same move takes the place of what was said of it; another one that begins ends the one before.
 * A stay elsewhere that has ended ends the temporary address there. Undefined where the entry says so already. Refuses date-in-the-future and ends-before-it-starts.
 */
export function placeElsewhere(child: ChildEntry, input: InputOf<typeof recordPlacedElsewhere>, at: { readonly today: string; readonly hide: Hide }): Decided<ChildEntry> | undefined {
  const { childId: _, address, ...placed } = input;
  nothingRecordedLiesInTheFuture(at.today, placed.from, placed.to);
  if (placed.to !== undefined && placed.to < placed.from) throw new RuleRefusal('ends-before-it-starts', 'The child went there later than that.', 'unacceptable');
  const moved = address ? withAddressOfMove(child, address, at) : child;
  const earlier = moved.placedElsewhere ?? [];
  const others = earlier.filter(({ moveId }) => moveId !== placed.moveId);
  const ended = others.map((each) => (placed.to === undefined && each.to === undefined && each.from <= placed.from ? { ...each, to: placed.from } : each));
  const placedElsewhere = [...ended, placed].sort((one, other) => one.from.localeCompare(other.from));
  const addresses = placed.to === undefined ? moved.addresses : endedAt(moved.addresses, placed.from, placed.to);
  const after = { ...moved, addresses, placedElsewhere };
  return saysTheSame(after, child) ? undefined : { child: after, changedOn: placed.to ?? placed.from };
}

function endedAt(addresses: readonly AddressEntry[], from: string, to: string): AddressEntry[] {
  return addresses.map((address) => (address.kind === 'temporary' && address.to === undefined && address.from >= from && address.from <= to ? { ...address, to } : address));
}
