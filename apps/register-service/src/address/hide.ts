import type { AddressGiven } from '@custodian/contracts';
import type { z } from 'zod';
import { type AddressEntry, type HiddenAddress, isHidden, type OpenAddress } from './address-entry';
import { isOneDoor } from './place-keys-of';

/** Seals where an address of a child is. */
export type Hide = (childId: string, address: OpenAddress) => HiddenAddress;

/** A child as far as addresses go. */
export interface Housed {
  readonly childId: string;
  readonly addresses: readonly AddressEntry[];
}

/**
 * An address as it goes on the Record: sealed where it is given so, where it follows a sealed one of its kind that is current, or where it is
 * the very place that is sealed. Whoever does not think of it gives nothing away.
 */
export function hiddenWhereNeeded(child: Housed, { sealed, ...open }: z.output<typeof AddressGiven>, hide: Hide): AddressEntry {
  const hidden = hide(child.childId, open);
  const doors = hidden.placeKeys.filter(isOneDoor);
  const follows = (earlier: HiddenAddress) => open.to === undefined && earlier.to === undefined && earlier.kind === open.kind;
  const isThere = (earlier: HiddenAddress) => earlier.placeKeys.some((key) => doors.includes(key));
  return sealed || child.addresses.some((earlier) => isHidden(earlier) && (follows(earlier) || isThere(earlier))) ? hidden : open;
}
