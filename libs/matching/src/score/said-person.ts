import { type BirthSought, birthSought } from '../birth/birth-sought';
import type { Lookups } from '../index/lookups';
import { type Texts, unitNumber } from '../index/texts';
import { nameWords } from '../name/name-words';
import { nhsDigits } from '../number/nhs-number';
import type { PersonSought } from '../person';
import { addressSaid } from '../place/address-said';
import { type PostcodeSaid, postcodeSaid } from '../place/postcode';
import type { Reading } from './name-comparison';
import { readingsOf } from './readings';
import { SaidWord } from './said-word';

/** A person as described, ready to be compared with many of one index. */
export interface SaidPerson {
  readonly readings: readonly Reading[];
  /** Every word of the names, joined ones too. */
  readonly words: readonly SaidWord[];
  readonly birth: BirthSought | undefined;
  readonly sex: 'female' | 'male' | undefined;
  readonly nhs: string | undefined;
  readonly postcode: PostcodeSaid | undefined;
  readonly place: SaidPlace | undefined;
}

export interface SaidPlace {
  readonly units: readonly number[];
  readonly street: SaidWord | undefined;
  readonly kind: number | undefined;
  readonly town: SaidWord | undefined;
}

/** Prepares what was said. `today` is YYYY-MM-DD, the day an age in years is meant on. */
export function saidPerson(sought: PersonSought, today: string, texts: Texts, lookups: Lookups, people: number): SaidPerson {
  const known = new Map<string, SaidWord>();
  const counts = { given: (word: number) => lookups.givenCount(word), family: (word: number) => lookups.familyCount(word), people };
  const wordOf = (text: string) => {
    const word = known.get(text) ?? new SaidWord(text, texts.words.like(text), counts);
    known.set(text, word);
    return word;
  };
  const readings = readingsOf(nameWords(sought.givenNames), nameWords(sought.familyName), wordOf, (word) => isBorne(texts.words.find(word), lookups));
  return {
    readings, words: [...known.values()], birth: birthSought(sought, today),
    sex: sought.sex === 'female' || sought.sex === 'male' ? sought.sex : undefined,
    nhs: nhsDigits(sought.nhsNumber), postcode: postcodeSaid(sought.postcode), place: placeOf(sought, texts),
  };
}

/** Whether anybody bears a word; those who are gone do not. */
function isBorne(word: number | undefined, lookups: Lookups): boolean {
  return word !== undefined && lookups.givenCount(word) + lookups.familyCount(word) > 0;
}

function placeOf({ addressLines = [] }: PersonSought, texts: Texts): SaidPlace | undefined {
  const said = addressSaid(addressLines);
  if (said === undefined) return undefined;
  const none = { given: () => 0, family: () => 0, people: 0 };
  return {
    units: said.units.map(unitNumber),
    street: said.street === '' ? undefined : new SaidWord(said.street, texts.streets.like(said.street), none),
    kind: said.kind === '' ? undefined : (texts.kinds.find(said.kind) ?? -1),
    town: said.town === '' ? undefined : new SaidWord(said.town, texts.towns.like(said.town.replaceAll(' ', '')), none),
  };
}
