import { letterUnits } from '../place/door-level';
import type { PersonRecord } from './person-record';
import { PostingLists } from './posting-lists';

const manyNumbers = 100_000;

/** What a person is looked up by beside names and addresses. */
interface LookedUpBy {
  /** Of birth, or expected; -1 where neither is known. */
  readonly day: number;
  readonly expected: boolean;
  readonly sealed: boolean;
  readonly nhs: string | undefined;
}

/** Who stands under each word of a name, day, postcode, door and NHS number. */
export class Lookups {
  readonly lists = new PostingLists();
  private readonly words: number[] = [];
  private readonly postcodes: number[] = [];
  private readonly days = new Map<number, number>();
  private readonly dueDays = new Map<number, number>();
  private readonly doors = new Map<number, number>();
  private readonly nhs = new Map<number, number>();
  /** Who has an address that is not known to matching. */
  readonly sealed = this.lists.begin();
  private postcodeCounts: number[] = [];
  private givenCounts: number[] = [];
  private familyCounts: number[] = [];

  add(person: number, record: PersonRecord, { day, expected, sealed, nhs }: LookedUpBy): void {
    this.count(record, 1);
    const { names, addresses } = record;
    for (const word of new Set(names.flatMap(({ given, family }) => [...given, ...family]))) this.lists.add((this.words[word] ??= this.lists.begin()), person);
    if (day >= 0) this.lists.add(this.listIn(expected ? this.dueDays : this.days, day), person);
    if (sealed) this.lists.add(this.sealed, person);
    for (const postcode of new Set(addresses.map((address) => address.postcode))) if (postcode >= 0) this.lists.add((this.postcodes[postcode] ??= this.lists.begin()), person);
    for (const door of new Set(addresses.flatMap(({ street, units }) => (street < 0 ? [] : houseNumbers(units).map((unit) => street * manyNumbers + unit))))) this.lists.add(this.listIn(this.doors, door), person);
    if (nhs !== undefined) this.lists.add(this.listIn(this.nhs, Number(nhs)), person);
  }

  /** Takes a person out of the counts; the lists keep the number until the index is built anew. */
  remove(record: PersonRecord): void {
    this.count(record, -1);
  }

  ofWord(word: number): number | undefined {
    return this.words[word];
  }

  ofDay(day: number): number | undefined {
    return this.days.get(day);
  }

  /** Who is expected on a day and not known to be born. */
  ofDueDay(day: number): number | undefined {
    return this.dueDays.get(day);
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

  postcodeCount(postcode: number): number {
    return this.postcodeCounts[postcode] ?? 0;
  }

  private count({ names, addresses }: PersonRecord, by: number): void {
    for (const word of new Set(names.flatMap(({ given }) => given))) this.givenCounts[word] = (this.givenCounts[word] ?? 0) + by;
    for (const word of new Set(names.flatMap(({ family }) => family))) this.familyCounts[word] = (this.familyCounts[word] ?? 0) + by;
    for (const postcode of new Set(addresses.map((address) => address.postcode))) if (postcode >= 0) this.postcodeCounts[postcode] = (this.postcodeCounts[postcode] ?? 0) + by;
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
