import { letterUnits } from '../place/door-level';
import type { PersonRecord } from './person-record';
import { PostingLists } from './posting-lists';

const manyNumbers = 100_000;

/** Who stands under each word of a name, day, postcode, door and NHS number. */
export class Lookups {
  readonly lists = new PostingLists();
  private readonly words: number[] = [];
  private readonly postcodes: number[] = [];
  private readonly days = new Map<number, number>();
  private readonly doors = new Map<number, number>();
  private readonly nhs = new Map<number, number>();
  private givenCounts: number[] = [];
  private familyCounts: number[] = [];

  add(person: number, { names, addresses }: PersonRecord, day: number, nhs: string | undefined): void {
    const given = new Set(names.flatMap((name) => name.given));
    const family = new Set(names.flatMap((name) => name.family));
    this.count(given, family, 1);
    for (const word of new Set([...given, ...family])) this.lists.add((this.words[word] ??= this.lists.begin()), person);
    if (day >= 0) this.lists.add(this.listIn(this.days, day), person);
    for (const postcode of new Set(addresses.map((address) => address.postcode))) if (postcode >= 0) this.lists.add((this.postcodes[postcode] ??= this.lists.begin()), person);
    for (const door of new Set(addresses.flatMap(({ street, units }) => (street < 0 ? [] : houseNumbers(units).map((unit) => street * manyNumbers + unit))))) this.lists.add(this.listIn(this.doors, door), person);
    if (nhs !== undefined) this.lists.add(this.listIn(this.nhs, Number(nhs)), person);
  }

  /** Takes a person's names out of the counts; the lists keep the number until the index is built anew. */
  remove({ names }: PersonRecord): void {
    this.count(new Set(names.flatMap(({ given }) => given)), new Set(names.flatMap(({ family }) => family)), -1);
  }

  ofWord(word: number): number | undefined {
    return this.words[word];
  }

  ofDay(day: number): number | undefined {
    return this.days.get(day);
  }

  ofPostcode(postcode: number): number | undefined {
    return this.postcodes[postcode];
  }

  ofDoor(street: number, unit: number): number | undefined {
    return this.doors.get(street * manyNumbers + unit);
  }

  ofNhs(digits: string): number | undefined {
    return this.nhs.get(Number(digits));
  }

  givenCount(word: number): number {
    return this.givenCounts[word] ?? 0;
  }

  familyCount(word: number): number {
    return this.familyCounts[word] ?? 0;
  }

  private count(given: ReadonlySet<number>, family: ReadonlySet<number>, by: number): void {
    for (const word of given) this.givenCounts[word] = (this.givenCounts[word] ?? 0) + by;
    for (const word of family) this.familyCounts[word] = (this.familyCounts[word] ?? 0) + by;
  }

  private listIn(map: Map<number, number>, key: number): number {
    let list = map.get(key);
    if (list === undefined) map.set(key, (list = this.lists.begin()));
    return list;
  }
}

/** The numbers among the units of a door: letters alone find too many. */
export function houseNumbers(units: readonly number[]): number[] {
  return units.filter((unit) => unit < letterUnits);
}
