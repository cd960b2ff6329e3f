import type { AddressGiven } from '@custodian/contracts';
import type { z } from 'zod';
import { type AddressEntry, isHidden } from '../address/address-entry';
import { type Hide, hiddenWhereNeeded } from '../address/hide';
import { moveToAddress } from '../address/move-to-address';
import { isOneDoor, samePlace } from '../address/place-keys-of';
import type { ChildEntry } from '../child/child-entry';
import { nothingRecordedLiesInTheFuture } from '../rule/nothing-recorded-lies-in-the-future';

/**
 * The entry with an address that a move tells of. One the entry has already is not added again; where the current one of its kind began no earlier, both stand,
 * for neither authority can say that the other is wrong. Refuses date-in-the-future.
 */
export function withAddressOfMove(child: ChildEntry, given: z.output<typeof AddressGiven>, { today, hide }: { readonly today: string; readonly hide: Hide }): ChildEntry {
  nothingRecordedLiesInTheFuture(today, given.from, given.to);
  const address = hiddenWhereNeeded(child, given, hide);
  const hidden = isHidden(address) ? address : hide(child.childId, address);
  const isThere = (each: AddressEntry): boolean => {
    if (each.kind !== given.kind || (each.to !== given.to && each.from !== given.from)) return false;
    return isHidden(each) ? each.placeKeys.some((key) => hidden.placeKeys.filter(isOneDoor).includes(key)) : samePlace(each, given);
  };
  if (child.addresses.some(isThere)) return child;
  const beganLater = child.addresses.some((each) => given.to === undefined && each.kind === given.kind && each.to === undefined && each.from >= given.from);
  return beganLater ? { ...child, addresses: [...child.addresses, address] } : moveToAddress(child, address, today).child;
}
