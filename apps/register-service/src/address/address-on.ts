import { type AddressEntry, shownAddress } from './address-entry';

// Where a child sleeps now tells more than where the child belongs.
const nearest: readonly AddressEntry['kind'][] = ['temporary', 'placement', 'home'];

type Period = Pick<AddressEntry, 'kind' | 'from' | 'to'>;

/** The addresses that hold on a day, its first and last days included; where the child stays first, then the latest. */
export function addressesOn<A extends Period>(addresses: readonly A[], day: string): A[] {
  return addresses
    .filter((address) => address.from <= day && (address.to === undefined || day <= address.to))
    .sort((one, other) => nearest.indexOf(one.kind) - nearest.indexOf(other.kind) || other.from.localeCompare(one.from));
}

/** Where the child lived or stayed on a day, as anybody may be shown it. */
export function shownOn({ addresses }: { readonly addresses: readonly AddressEntry[] }, day: string): ReturnType<typeof shownAddress> | undefined {
  const [nearestThen] = addressesOn(addresses, day);
  return nearestThen && shownAddress(nearestThen);
}
