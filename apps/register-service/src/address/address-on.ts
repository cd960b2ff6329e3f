import type { AddressEntry } from '../child/child-entry';

// Where a child sleeps now tells more than where the child belongs.
const nearest: readonly AddressEntry['kind'][] = ['temporary', 'placement', 'home'];

/** The addresses that hold on a day, its first and last days included; where the child stays first, then the latest. */
export function addressesOn(addresses: readonly AddressEntry[], day: string): AddressEntry[] {
  return addresses
    .filter((address) => address.from <= day && (address.to === undefined || day <= address.to))
    .sort((one, other) => nearest.indexOf(one.kind) - nearest.indexOf(other.kind) || other.from.localeCompare(one.from));
}

/** Where the child lived or stayed on a day. */
export function addressOn(addresses: readonly AddressEntry[], day: string): AddressEntry | undefined {
  return addressesOn(addresses, day)[0];
}
