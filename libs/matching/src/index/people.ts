import { dayOfText } from '../birth/calendar-day';
import { nhsDigits } from '../number/nhs-number';
import { bornOn, expectedOn, type KnownPerson, openAddresses } from '../person';
import { grown } from './growing';
import { decoded, encoded, type PersonRecord } from './person-record';
import type { Texts } from './texts';

const female = 1;
const male = 2;
const expected = 4;
const sealed = 8;
const gone = 16;
/** A day that nobody is born on, of those who are gone. */
export const dayOfTheGone = (1 << 16) - 2;

/** Everything that is compared of each person, in a few arrays; a person's place in them is its number. */
export class People {
  readonly ids: string[] = [];
  /** Months and years of birth, of those of whom no day is known. */
  readonly partialBirths = new Map<number, string>();
  /** Day of birth, or the day expected; -1 where neither is known. */
  days = new Int32Array(1 << 10);
  private flags = new Uint8Array(1 << 10);
  private nhs = new Float64Array(1 << 10);
  private starts = new Int32Array(1 << 10);
  private slab = new Int32Array(1 << 12);
  private used = 0;
  /** How many are gone. */
  gone = 0;

  /** How many there have been; those who are gone keep their numbers. */
  get size(): number {
    return this.ids.length;
  }

  add(id: string, person: KnownPerson, texts: Texts): { readonly number: number; readonly record: PersonRecord } {
    const number = this.ids.push(id) - 1;
    for (const key of ['days', 'flags', 'nhs', 'starts'] as const) Object.assign(this, { [key]: grown(this[key], number + 1) });
    const [born, due] = [bornOn(person), expectedOn(person)];
    const open = openAddresses(person);
    const day = dayOfText(born ?? due ?? '');
    this.days[number] = day ?? -1;
    if (born !== undefined && day === undefined) this.partialBirths.set(number, born);
    this.flags[number] = (person.sex === 'female' ? female : person.sex === 'male' ? male : 0) | (born === undefined && due !== undefined ? expected : 0) | (open.length < person.addresses.length ? sealed : 0);
    this.nhs[number] = Number(nhsDigits(person.nhsNumber) ?? -1);
    const record = { names: person.names.map((name) => texts.nameRecord(name)), addresses: open.map((address) => texts.addressRecord(address)) };
    const numbers = encoded(record);
    this.starts[number] = this.used;
    this.slab = grown(this.slab, this.used + numbers.length);
    this.slab.set(numbers, this.used);
    this.used += numbers.length;
    return { number, record };
  }

  remove(number: number): void {
    this.flags[number] = (this.flags[number] ?? 0) | gone;
    this.ids[number] = '';
    this.days[number] = dayOfTheGone;
    this.partialBirths.delete(number);
    this.gone += 1;
  }

  recordOf(number: number): PersonRecord {
    return decoded(this.slab, this.starts[number] ?? 0);
  }

  sexOf(number: number): 'female' | 'male' | undefined {
    const flags = this.flags[number] ?? 0;
    return flags & female ? 'female' : flags & male ? 'male' : undefined;
  }

  isExpected(number: number): boolean {
    return ((this.flags[number] ?? 0) & expected) !== 0;
  }

  hasSealedAddress(number: number): boolean {
    return ((this.flags[number] ?? 0) & sealed) !== 0;
  }

  isGone(number: number): boolean {
    return ((this.flags[number] ?? 0) & gone) !== 0;
  }

  nhsOf(number: number): string | undefined {
    const digits = this.nhs[number] ?? -1;
    return digits < 0 ? undefined : String(digits).padStart(10, '0');
  }
}
