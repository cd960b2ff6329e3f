import { placeKeys } from '@custodian/matching';
import type { Blinding } from '@custodian/sealing';
import { type AddressEntry, isHidden, type OpenAddress } from './address-entry';

/** Keys of places as they are kept and looked for: what kind of key, and the rest as blind indices, one for each index key in use. */
export function blindPlaces(keys: readonly string[], blinding: Blinding): string[] {
  return keys.flatMap((key) => blinding('place', key).map((blind) => `${key.slice(0, key.indexOf(':'))}:${blind}`));
}

/** What an address is found by, sealed or not. */
export function placeKeysOf(address: AddressEntry, blinding: Blinding): readonly string[] {
  return isHidden(address) ? address.placeKeys : blindPlaces(placeKeys(address), blinding);
}

/** Whether two addresses are the very same place: the same door, not the street's name alone. */
export function samePlace(one: Pick<OpenAddress, 'lines' | 'postcode'>, other: Pick<OpenAddress, 'lines' | 'postcode'>): boolean {
  const keys = placeKeys(one).filter(isOneDoor);
  return placeKeys(other).filter(isOneDoor).some((key) => keys.includes(key));
}

/** Whether a key of a place, blind or not, is of one door and not of every door of that number and street. */
export function isOneDoor(key: string): boolean {
  return !key.startsWith('street:');
}
