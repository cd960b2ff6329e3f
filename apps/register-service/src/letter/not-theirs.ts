import { type AddressEntry, isHidden } from '../address/address-entry';
import { addressesOn } from '../address/address-on';
import { isOneDoor } from '../address/place-keys-of';
import { RuleRefusal } from '../rule/rule-refusal';
import type { WrittenTo } from './written-to';

/** An address of a child with what it is found by. */
export interface Found {
  readonly address: AddressEntry;
  readonly keys: readonly string[];
}

/**
 * Refuses address-not-theirs for an address given for a letter that is, or was, a sealed one of the child's; or that is the child's today
 * where the Record does not say that they live there. It says the same in either case.
 */
export function notTheChildsOwn(places: readonly Found[], given: readonly string[], to: Pick<WrittenTo, 'livesWithChild'>, today: string): void {
  const doors = given.filter(isOneDoor);
  const now = addressesOn(places.map(({ address }) => address), today);
  const forbidden = places.filter(({ address }) => isHidden(address) || (!to.livesWithChild && now.includes(address)));
  if (forbidden.some(({ keys }) => keys.some((key) => doors.includes(key)))) {
    throw new RuleRefusal('address-not-theirs', 'This address cannot stand on a letter to them. Hand the letter over, or put right where the Record says that they live.');
  }
}
