import { type AddressEntry, isHidden, type OpenAddress } from '../address/address-entry';

/** The addresses of both entries, in the order they began; an open one that both have for the same time is one. */
export function addressesOfBoth(kept: readonly AddressEntry[], others: readonly AddressEntry[]): AddressEntry[] {
  const all = [...kept];
  for (const other of others) {
    const at = all.findIndex((each) => !isHidden(each) && !isHidden(other) && samePlaceAsSaid(each, other) && sameTime(each, other));
    const found = all[at];
    if (found && !isHidden(found) && !isHidden(other)) all[at] = joined(found, other);
    else all.push(other);
  }
  return all.sort((one, other) => one.from.localeCompare(other.from));
}

/** Whether two addresses of one kind are said alike. */
export function samePlaceAsSaid(one: OpenAddress, other: OpenAddress): boolean {
  const place = ({ kind, lines, postcode }: OpenAddress) => JSON.stringify([kind, lines.map((line) => line.toLowerCase()), postcode]);
  return place(one) === place(other);
}

function sameTime(one: OpenAddress, other: OpenAddress): boolean {
  return (one.to === undefined || other.from <= one.to) && (other.to === undefined || one.from <= other.to);
}

function joined(one: OpenAddress, other: OpenAddress): OpenAddress {
  const { to: _to, ...place } = one;
  const from = one.from < other.from ? one.from : other.from;
  if (one.to === undefined || other.to === undefined) return { ...place, from };
  return { ...place, from, to: one.to > other.to ? one.to : other.to };
}
