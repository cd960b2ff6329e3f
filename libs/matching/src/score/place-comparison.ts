import type { AddressRecord } from '../index/person-record';
import type { Texts } from '../index/texts';
import { likenesses } from '../name/likeness';
import { type DoorLevel, doorLevel, type StreetLikeness, unitsLikeness } from '../place/door-level';
import { postcodeLevel } from '../place/postcode-level';
import type { PlaceComparison } from './comparison';
import type { SaidPerson, SaidPlace } from './said-person';

const close = likenesses.indexOf('close');
const sure = likenesses.indexOf('sounds-same');
/** Where nothing can be compared: nothing was said, or the only address is sealed. */
export const noPlace: PlaceComparison = { door: 'not-given', postcode: 'not-given', town: 'not-given', postcodeRarity: 0 };

/** Compares where somebody was said to be with one address. */
export function comparePlace(said: SaidPerson, known: AddressRecord, texts: Texts, postcodeRarity: (postcode: number) => number): PlaceComparison {
  const postcode = postcodeLevel(said.postcode, known.postcode < 0 ? undefined : texts.postcode(known.postcode));
  return {
    door: said.place === undefined ? 'not-given' : doorOf(said.place, known),
    postcode,
    town: townOf(said.place, known),
    postcodeRarity: postcode === 'same' ? postcodeRarity(known.postcode) : 0,
  };
}

function doorOf(said: SaidPlace, known: AddressRecord): DoorLevel {
  if (said.street === undefined || known.street < 0) return 'not-given';
  return doorLevel(streetOf(said, known), unitsLikeness(said.units, known.units));
}

function streetOf({ street, kind }: SaidPlace, known: AddressRecord): StreetLikeness {
  const level = street?.levelOf(known.street) ?? 0;
  if (level < close) return 'differs';
  if (level < sure) return 'near';
  if (kind === undefined || known.kind < 0) return kind === undefined && known.kind < 0 ? 'same' : 'kind-missing';
  return kind === known.kind ? 'same' : 'kind-differs';
}

function townOf(said: SaidPlace | undefined, known: AddressRecord): PlaceComparison['town'] {
  if (said?.town === undefined || known.town < 0) return 'not-given';
  const level = said.town.levelOf(known.town);
  if (level >= sure) return 'same';
  return level >= close ? 'near' : 'differs';
}
