import { birthLevel } from '../birth/birth-level';
import { nhsLevel } from '../number/nhs-level';
import type { Comparison, NameComparison, PlaceComparison } from '../score/comparison';
import { Features } from '../score/features';
import { compareName } from '../score/name-comparison';
import { comparePlace, noPlace } from '../score/place-comparison';
import type { SaidPerson } from '../score/said-person';
import type { Weights } from '../score/weights';
import type { Lookups } from './lookups';
import type { People } from './people';
import type { AddressRecord } from './person-record';
import type { Texts } from './texts';

const unlike = new Set(['differs', 'not-given', 'no-name-yet']);
const noName: NameComparison = { given: 'not-given', givenRarity: 0, middle: 'not-given', family: 'not-given', familyRarity: 0, order: 'as-said' };

/** Compares somebody described with somebody of the index; of several names, readings and addresses, those that speak most for them. */
export class PersonComparer {
  private readonly features = new Features();

  constructor(
    private readonly people: People,
    private readonly texts: Texts,
    private readonly lookups: Lookups,
    private readonly weights: Weights,
  ) {}

  compare(said: SaidPerson, person: number): { readonly comparison: Comparison; readonly bits: number } {
    const { names, addresses } = this.people.recordOf(person);
    const day = this.people.days[person] ?? -1;
    const rest: Rest = {
      birth: birthLevel(said.birth, day < 0 ? undefined : day, this.people.isExpected(person)),
      sex: sexOf(said, this.people.sexOf(person)),
      nhs: said.nhs === undefined ? 'not-given' : nhsLevel(said.nhs, this.people.nhsOf(person)),
    };
    const places = addresses.map((address) => this.place(said, address));
    if (this.people.hasSealedAddress(person) || places.length === 0) places.push(noPlace);
    const place = this.best(places, (one) => whole(noName, one, rest)) ?? noPlace;
    const named = worthReading(names.flatMap((known) => said.readings.map((reading) => compareName(reading, known))));
    const comparison = whole(this.best(named, (one) => whole(one, place, rest)) ?? noName, place, rest);
    return { comparison, bits: this.weights.of(this.features.of(comparison)) };
  }

  /** How the address that was said compares with the one of a person's that is most like it. */
  placeOf(said: SaidPerson, person: number, bitsOf: (place: PlaceComparison) => number): PlaceComparison {
    const places = this.people.recordOf(person).addresses.map((address) => this.place(said, address));
    return places.reduce((one, two) => (bitsOf(two) > bitsOf(one) ? two : one), places[0] ?? noPlace);
  }

  private place(said: SaidPerson, address: AddressRecord): PlaceComparison {
    return comparePlace(said, address, this.texts, (postcode) => this.postcodeRarity(postcode));
  }

  /** The one of several that speaks most for them. */
  private best<T>(several: readonly T[], whole: (one: T) => Comparison): T | undefined {
    if (several.length < 2) return several[0];
    let [found, most] = [several[0], -Infinity];
    for (const one of several) {
      const bits = this.weights.of(this.features.of(whole(one)));
      if (bits > most) [found, most] = [one, bits];
    }
    return found;
  }

  private postcodeRarity(postcode: number): number {
    const list = this.lookups.ofPostcode(postcode);
    return Math.log2((this.people.size + 1) / ((list === undefined ? 0 : this.lookups.lists.countOf(list)) + 0.5));
  }
}

type Rest = Pick<Comparison, 'birth' | 'sex' | 'nhs'>;

/** Field by field: this is done for everybody who is compared, and spreading three objects takes several times as long. */
function whole(name: NameComparison, place: PlaceComparison, rest: Rest): Comparison {
  return {
    given: name.given, givenRarity: name.givenRarity, middle: name.middle, family: name.family, familyRarity: name.familyRarity, order: name.order,
    door: place.door, postcode: place.postcode, town: place.town, postcodeRarity: place.postcodeRarity,
    birth: rest.birth, sex: rest.sex, nhs: rest.nhs,
  };
}

/** Readings in which nothing of the name is alike add nothing to the first. */
function worthReading(several: readonly NameComparison[]): readonly NameComparison[] {
  return several.filter(({ given, family }, at) => at === 0 || !unlike.has(given) || !unlike.has(family));
}

function sexOf(said: SaidPerson, known: 'female' | 'male' | undefined): Comparison['sex'] {
  return said.sex === undefined || known === undefined ? 'not-given' : said.sex === known ? 'same' : 'differs';
}
