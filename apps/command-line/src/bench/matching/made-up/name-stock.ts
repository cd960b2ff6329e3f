import { variantTables } from '@custodian/matching';
import type { Faker } from '@faker-js/faker';

/** Names people of one background bear, and how many of a hundred people are of it. */
export interface NameGroup {
  readonly group: string;
  readonly share: number;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Whether family names are also put together from parts, as there are more than a list holds. */
  readonly longTail: boolean;
}

const shares: Readonly<Record<string, number>> = { England: 58, Wales: 5, Scotland: 7, Ireland: 5, 'Arabic names': 10, India: 5, 'West and East Africa': 4, Poland: 3, Turkey: 1, China: 1, Portugal: 1 };
const starts = 'ash birch black brad broad brook cald carl chad clay cran dal den dun east elm fair fen gold green hal hart hazel high holl hunt kel kirk lang lin lock mar mid nether new north oak pen pres rad red ren rock sand sel shel sil stan strat sut thorn up wal war wel west whit win wood'.split(' ');
const ends = 'acre bank bourne bridge brook bury by combe cote croft dale den field ford garth gate ham hurst ington land ley low man mere more over pole ridge shaw stead stoke stone ton wald water well wick worth'.split(' ');
const ofPlaces = 'long tail';

/** One group for each table of variants; its names are the first of each line, so that its variants can be misused. */
export const nameGroups: readonly NameGroup[] = variantTables.map((table) => {
  const group = table.of.split(/[:,]/u)[0] ?? ofPlaces;
  const heads = (lines: readonly string[]) => lines.map((line) => capital(line.split(' ')[0] ?? ''));
  return { group, share: shares[group] ?? shares[table.of.split(' as ')[0] ?? ''] ?? 1, given: heads(table.given), family: heads(table.family), longTail: ['England', 'Scotland', 'Ireland', 'Wales'].includes(group) };
});

const common = 12;

/** Names that many bear and names that few do: the chance of the n-th falls as 1 / (n + 12). */
export function commonly(faker: Faker, names: readonly string[]): string {
  const at = Math.floor(common * (Math.exp(faker.number.float() * Math.log((names.length + common) / common)) - 1));
  // The lists are in the order of the alphabet; who is common is not.
  return names[(at * 37 + 11) % names.length] ?? '';
}

export function familyNameOf(faker: Faker, group: NameGroup): string {
  if (group.longTail && faker.number.float() < 0.45) return capital(faker.helpers.arrayElement(starts) + faker.helpers.arrayElement(ends));
  return group.group === 'England' && faker.number.float() < 0.3 ? faker.person.lastName() : commonly(faker, group.family);
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
