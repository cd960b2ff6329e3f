import type { Decided } from '../child/announcement';
import type { ChildEntry } from '../child/child-entry';
import { RuleRefusal } from '../rule/rule-refusal';
import { type AddressEntry, isHidden, type OpenAddress } from './address-entry';
import type { Hide } from './hide';
import { samePlace } from './place-keys-of';

/** The open address of this kind from this day. Refuses address-not-found. */
export function openAddressNamed(child: ChildEntry, named: Pick<AddressEntry, 'kind' | 'from'>): OpenAddress {
  const found = child.addresses.find((address) => address.kind === named.kind && address.from === named.from && !isHidden(address));
  if (!found || isHidden(found)) throw new RuleRefusal('address-not-found', 'The child has no open address of that kind from that day.');
  return found;
}

/** Addresses of a child with every one that is at this place sealed. */
export function sealedAt(place: OpenAddress, addresses: readonly AddressEntry[], hide: (address: OpenAddress) => AddressEntry): AddressEntry[] {
  return addresses.map((address) => (!isHidden(address) && (samePlace(address, place) || isNamed(address, place)) ? hide(address) : address));
}

/** Seals an address of the child, wherever in the entry the same place stands. Refuses address-not-found. */
export function sealAddress(child: ChildEntry, named: Pick<AddressEntry, 'kind' | 'from'>, hide: Hide): Decided<ChildEntry> {
  const addresses = sealedAt(openAddressNamed(child, named), child.addresses, (address) => hide(child.childId, address));
  return { child: { ...child, addresses } };
}

function isNamed(address: OpenAddress, named: OpenAddress): boolean {
  return address.kind === named.kind && address.from === named.from;
}
