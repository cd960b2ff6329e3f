import { addressSaid } from '../place/address-said';
import { letterUnits } from '../place/door-level';
import { type PostcodeSaid, postcodeSaid } from '../place/postcode';
import { nameWords } from '../name/name-words';
import { Interned } from './interned';
import type { AddressRecord, NameRecord } from './person-record';
import { Vocabulary } from './vocabulary';

const missing = -1;

/** The texts of an index by number: words of names, streets, towns and postcodes. */
export class Texts {
  readonly words = new Vocabulary();
  readonly streets = new Vocabulary();
  readonly towns = new Vocabulary();
  readonly kinds = new Interned();
  readonly postcodes = new Interned();
  private readonly apart: PostcodeSaid[] = [];

  nameRecord(name: { readonly given?: string; readonly family?: string }): NameRecord {
    return { given: nameWords(name.given).map((word) => this.words.numberOf(word)), family: nameWords(name.family).map((word) => this.words.numberOf(word)) };
  }

  addressRecord(address: { readonly lines: readonly string[]; readonly postcode?: string }): AddressRecord {
    const said = addressSaid(address.lines);
    const code = postcodeSaid(address.postcode);
    return {
      units: (said?.units ?? []).map(unitNumber),
      street: said === undefined || said.street === '' ? missing : this.streets.numberOf(said.street),
      kind: said === undefined || said.kind === '' ? missing : this.kinds.numberOf(said.kind),
      town: said === undefined || said.town === '' ? missing : this.towns.numberOf(said.town.replaceAll(' ', '')),
      postcode: code === undefined ? missing : this.postcodeNumber(code),
    };
  }

  postcode(number: number): PostcodeSaid | undefined {
    return this.apart[number];
  }

  private postcodeNumber(code: PostcodeSaid): number {
    const number = this.postcodes.numberOf(code.whole);
    this.apart[number] ??= code;
    return number;
  }
}

/** A number of a door as it is, a letter after all of them. */
export function unitNumber(unit: string): number {
  return /^\d/u.test(unit) ? Math.min(Number(unit), letterUnits - 1) : letterUnits + unit.charCodeAt(0);
}
