import { type AddressEntry, isHidden, type OpenAddress } from '../address/address-entry';
import type { Hide } from '../address/hide';
import { samePlace } from '../address/place-keys-of';
import type { ChildEntry } from '../child/child-entry';
import { saysTheSame } from '../child/same-entry';
import { samePlaceAsSaid } from './addresses-of-both';
import { type Apart, type Joining, sinceJoined } from './since-joined';

/** What opens sealed addresses, and seals them to the child they are of. */
export interface Sealer {
  readonly open: (address: AddressEntry) => OpenAddress;
  readonly hide: Hide;
}

interface Seen {
  readonly place: OpenAddress;
  readonly sealed: boolean;
}

/** The addresses of each: what came from the other as it stands now, sealed or open; one recorded since stays with the kept one. What is sealed at all is sealed wherever it goes. */
export function addressesApart({ before, joined }: Joining<ChildEntry>, now: ChildEntry, other: ChildEntry, sealer: Sealer): Apart<AddressEntry[]> {
  const seen = ({ addresses }: ChildEntry) => addresses.map((address): Seen => ({ place: sealer.open(address), sealed: isHidden(address) }));
  const standing = seen(now);
  const whenJoined = seen(joined);
  const { present, added } = sinceJoined(whenJoined, standing, {
    same: (then, later) => saysTheSame(then.place, later.place),
    changed: (then, later) => samePlaceAsSaid(then.place, later.place) && then.place.from === later.place.from,
  });
  const become = (own: Seen): Seen => {
    const then = whenJoined.find(({ place }) => saysTheSame(place, own.place)) ?? whenJoined.find(({ place }) => samePlaceAsSaid(place, own.place) && within(own.place, place));
    const later = then && present.get(then);
    return then && later ? { place: then.place.to === own.place.to ? endingAs(later.place, own.place) : own.place, sealed: later.sealed } : own;
  };
  const sealed = standing.filter((each) => each.sealed);
  const stored = (childId: string, all: readonly Seen[]) =>
    all.map((each) => (each.sealed || sealed.some(({ place }) => samePlace(place, each.place)) ? sealer.hide(childId, each.place) : each.place));
  return { kept: stored(now.childId, [...seen(before).map(become), ...added]), other: stored(other.childId, seen(other).map(become)) };
}

function within(own: OpenAddress, wider: OpenAddress): boolean {
  return wider.from <= own.from && (wider.to === undefined || (own.to !== undefined && own.to <= wider.to));
}

function endingAs({ to }: OpenAddress, { to: _to, ...own }: OpenAddress): OpenAddress {
  return to === undefined ? own : { ...own, to: to < own.from ? own.from : to };
}
