import { type AddressEntry, isHidden, type OpenAddress } from '../address/address-entry';
import { addressesOn } from '../address/address-on';
import { samePlace } from '../address/place-keys-of';
import type { ChildEntry } from '../child/child-entry';

type Child = Pick<ChildEntry, 'childId' | 'addresses'>;

/**
 * For each child offered, the others of those with a plan who live behind the same door on a day. Sealed addresses make no household: to say who lives with
 * whom would say where. Children offered who live with nobody are left out.
 */
export function householdsOf(offered: readonly Child[], planned: readonly Child[], day: string): { childId: string; withChildIds: string[] }[] {
  return offered.flatMap((child) => {
    const others = planned.filter((other) => other.childId !== child.childId && liveTogether(child, other, day)).map(({ childId }) => childId);
    return others.length === 0 ? [] : [{ childId: child.childId, withChildIds: [...new Set(others)].sort() }];
  });
}

function liveTogether(one: Child, other: Child, day: string): boolean {
  const theirs = openOn(other, day);
  return openOn(one, day).some((address) => theirs.some((there) => samePlace(address, there)));
}

function openOn({ addresses }: Child, day: string): OpenAddress[] {
  return addressesOn<AddressEntry>(addresses, day).flatMap((address) => (isHidden(address) ? [] : [address]));
}
