import { variantTables } from '@custodian/matching';
import type { Faker } from '@faker-js/faker';
import { capital } from './name-stock';

// What is heard, or written down, for what was said: pairs either way.
const heardFor = 'b-p d-t k-g f-v f-th th-d s-z m-n c-k j-g ee-ea i-y ie-y ai-ay ph-f ck-k oo-u ou-ow e-i a-e o-u er-or x-cks w-v sh-ch l-r ei-ie qu-kw'.split(' ').map((pair) => pair.split('-') as [string, string]);
const besides: Readonly<Record<string, string>> = { a: 'sq', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk', k: 'jl', l: 'k', m: 'n', n: 'bm', o: 'ip', p: 'o', q: 'w', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'x' };
// Letters that rhyme when a name or a postcode is spelled out.
const rhyming = ['bcdegptv', 'fsx', 'mn', 'ahjk', 'iy', 'quw', 'lr'];
// Numbers that are heard for each other, spoken; the others are slips of the hand.
const spokenAlike: Readonly<Record<string, string>> = { '5': '9', '9': '5', '13': '30', '14': '40', '15': '50', '16': '60', '17': '70', '18': '80', '19': '90', '30': '13', '40': '14', '50': '15', '60': '16', '70': '17', '80': '18', '90': '19', '06': '07', '07': '06' };
const lines = new Map<string, string[]>();
for (const line of variantTables.flatMap(({ given, family }) => [...given, ...family])) for (const word of line.split(' ')) lines.set(word, [...(lines.get(word) ?? []), line]);

/** A name as somebody heard it down the line. */
export function misheard(faker: Faker, name: string): string {
  const word = name.toLowerCase();
  const possible = heardFor.flatMap(([one, two]) => [[one, two], [two, one]] as const).filter(([from]) => word.includes(from));
  if (possible.length === 0 || faker.number.float() < 0.12) return mistyped(faker, name);
  const [from, to] = faker.helpers.arrayElement(possible);
  const places = [...word.matchAll(new RegExp(from, 'gu'))].map(({ index }) => index);
  const at = faker.helpers.arrayElement(places);
  const heard = word.slice(0, at) + to + word.slice(at + from.length);
  return capital(faker.number.float() < 0.3 ? silent(faker, heard) : heard);
}

/** A name with one slip of the keyboard. */
export function mistyped(faker: Faker, name: string): string {
  const word = name.toLowerCase();
  const at = faker.number.int({ min: 0, max: Math.max(0, word.length - 1) });
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const slip = faker.helpers.arrayElement(['dropped', 'doubled', 'turned', 'beside', 'beside']);
  if (slip === 'dropped' && word.length > 2) return capital(before + after);
  if (slip === 'doubled') return capital(before + letter + letter + after);
  if (slip === 'turned' && after !== '') return capital(before + after.charAt(0) + letter + after.slice(1));
  return capital(before + faker.helpers.arrayElement((besides[letter] ?? letter).split('')) + after);
}

/** Another form of a name, where the tables know one. */
export function variantOf(faker: Faker, name: string): string {
  const found = lines.get(name.toLowerCase());
  if (found === undefined) return misheard(faker, name);
  const others = faker.helpers.arrayElement(found).split(' ').filter((word) => word !== name.toLowerCase());
  return others.length === 0 ? name : capital(faker.helpers.arrayElement(others));
}

/** A word with one letter that was spelled out and taken for one that rhymes with it. */
export function letterHeard(faker: Faker, text: string): string {
  const places = text.toLowerCase().split('').flatMap((letter, at) => rhyming.filter((letters) => letters.includes(letter)).map((letters) => ({ at, others: letters.replace(letter, '') })));
  if (places.length === 0) return text;
  const { at, others } = faker.helpers.arrayElement(places);
  const heard = faker.helpers.arrayElement(others.split(''));
  return text.slice(0, at) + (/[A-Z]/u.test(text.charAt(at)) ? heard.toUpperCase() : heard) + text.slice(at + 1);
}

/** A number that was spoken and taken for one that sounds like it; undefined where none does. */
export function numberHeard(number: string): string | undefined {
  return spokenAlike[number];
}

/** A digit that was heard, or written, for another. */
export function oneDigitOff(faker: Faker, text: string): string {
  const places = text.split('').flatMap((letter, at) => (/\d/u.test(letter) ? [at] : []));
  const at = faker.helpers.arrayElement(places);
  const digit = text.charAt(at);
  const heard = faker.number.float() < 0.4 ? spokenAlike[digit] : undefined;
  return text.slice(0, at) + (heard ?? faker.helpers.arrayElement('0123456789'.split('').filter((other) => other !== digit))) + text.slice(at + 1);
}

/** Two digits beside each other that changed places. */
export function twoDigitsTurned(faker: Faker, text: string): string {
  const at = faker.number.int({ max: text.length - 2 });
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function silent(faker: Faker, word: string): string {
  return faker.helpers.arrayElement([`${word}e`, word.replace(/h/u, ''), word.replace(/e$/u, ''), word.replace(/([a-z])\1/u, '$1'), word.replace(/([lntsr])(?=[aeiou])/u, '$1$1')]);
}
