import { birthLevel, partialBirthLevel } from '../birth/birth-level';
import { type BirthLevel, type BirthSought, birthSought } from '../birth/birth-sought';
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

const byNearness = ['same', 'variant', 'sounds-same', 'very-near', 'near', 'close', 'loose', 'faint'] as const;
type Near = (typeof byNearness)[number];
const firstNearly = byNearness.indexOf('very-near');
const unlike = new Set(['differs', 'not-given', 'no-name-yet']);
const noName: NameComparison = { given: 'not-given', givenRarity: 0, middle: 'not-given', family: 'not-given', familyRarity: 0, order: 'as-said' };

/** Compares somebody described with somebody of the index; of several names, readings and addresses, those that speak most for them. */
export class PersonComparer {
  private readonly features = new Features();
  private readonly partialBirths = new Map<string, BirthSought | undefined>();
  private readonly lesser: Readonly<Record<'given' | 'family', ReadonlyMap<string, readonly Near[]>>>;

  constructor(
    private readonly people: People,
    private readonly texts: Texts,
    private readonly lookups: Lookups,
    private readonly weights: Weights,
  ) {
    this.lesser = { given: lesserLevels('given', weights), family: lesserLevels('family', weights) };
  }

  compare(said: SaidPerson, person: number): { readonly comparison: Comparison; readonly bits: number } {
    const { names, addresses } = this.people.recordOf(person);
    const rest: Rest = {
      birth: this.birth(said, person),
      sex: sexOf(said, this.people.sexOf(person)),
      nhs: said.nhs === undefined ? 'not-given' : nhsLevel(said.nhs, this.people.nhsOf(person)),
    };
    const places = addresses.map((address) => this.place(said, address));
    if (this.people.hasSealedAddress(person) || places.length === 0) places.push(noPlace);
    const place = this.best(places, (one) => whole(noName, one, rest)) ?? noPlace;
    const named = worthReading(names.flatMap((known) => said.readings.map((reading) => compareName(reading, known))));
    const comparison = whole(this.best(named, (one) => whole(one, place, rest)) ?? noName, place, rest);
    return { comparison, bits: Math.max(...this.lesserReadings(comparison).map((one) => this.weights.of(this.features.of(one)))) };
  }

  /** How the address that was said compares with each of a person's open ones, in their order. */
  placesOf(said: SaidPerson, person: number): PlaceComparison[] {
    return this.people.recordOf(person).addresses.map((address) => this.place(said, address));
  }

  private birth(said: SaidPerson, person: number): BirthLevel {
    const day = this.people.days[person] ?? -1;
    if (day >= 0) return birthLevel(said.birth, day, this.people.isExpected(person));
    const partial = this.people.partialBirths.get(person);
    return partial === undefined ? 'not-given' : partialBirthLevel(said.birth, this.partialBirth(partial));
  }

  private partialBirth(text: string): BirthSought | undefined {
    if (!this.partialBirths.has(text)) this.partialBirths.set(text, birthSought({ dateOfBirth: text }, text));
    return this.partialBirths.get(text);
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

  /** A name may be read as less near than it is, so that who is nearer is never less likely, whatever was learnt of each level. */
  private lesserReadings(comparison: Comparison): Comparison[] {
    const [given = [], family = []] = [this.lesser.given.get(comparison.given), this.lesser.family.get(comparison.family)];
    const all = [comparison, ...given.map((level) => ({ ...comparison, given: level }))];
    return [...all, ...family.flatMap((level) => all.map((one) => ({ ...one, family: level })))];
  }

  private postcodeRarity(postcode: number): number {
    return Math.log2((this.people.size - this.people.gone + 1) / (this.lookups.postcodeCount(postcode) + 0.5));
  }
}

/** Of the levels less near than each, that which weighs most of those that agree, and of those that nearly do. */
function lesserLevels(field: 'given' | 'family', weights: Weights): Map<string, Near[]> {
  const heaviest = (levels: readonly Near[]) => levels.toSorted((one, two) => weights.named(`${field}:${two}`) - weights.named(`${field}:${one}`)).slice(0, 1);
  return new Map(byNearness.map((level, from) => [level, [byNearness.slice(from, firstNearly), byNearness.slice(Math.max(from, firstNearly))].flatMap(heaviest).filter((one) => one !== level)]));
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
