import { likenesses } from '../name/likeness';
import type { NameRecord } from '../index/person-record';
import type { NameComparison } from './comparison';
import type { FamilyLevel, GivenLevel, MiddleLevel, OrderLevel } from './name-levels';
import type { SaidWord } from './said-word';

/** The words of a name in one of the orders they may be meant in. */
export interface Reading {
  readonly order: OrderLevel;
  readonly given: readonly SaidWord[];
  readonly givenJoined?: SaidWord;
  readonly family: readonly SaidWord[];
  readonly familyJoined?: SaidWord;
}

const [same, near] = [likenesses.indexOf('same'), likenesses.indexOf('near')];
const sure = likenesses.indexOf('sounds-same');
const initial = likenesses.indexOf('initial');

/** Compares one name that is known with one reading of what was said. */
export function compareName(said: Reading, known: NameRecord): NameComparison {
  const [given, givenRarity] = compareGiven(said, known);
  const [family, familyRarity] = compareFamily(said, known);
  return { given, givenRarity, middle: compareMiddle(said, known), family, familyRarity, order: said.order };
}

type Told<L> = readonly [level: L, rarity: number];

function compareGiven(said: Reading, known: NameRecord): Told<GivenLevel> {
  const [first] = said.given;
  const [knownFirst] = known.given;
  if (first === undefined) return ['not-given', 0];
  if (knownFirst === undefined) return ['no-name-yet', 0];
  const whole = said.givenJoined;
  const levels: (readonly [SaidWord, number])[] = [[first, first.levelOf(knownFirst)]];
  if (known.givenJoined >= 0) levels.push([first, first.levelOf(known.givenJoined)]);
  if (whole !== undefined) levels.push([whole, whole.levelOf(knownFirst)]);
  const [word, level] = best(levels);
  if (level >= near) return [nameOf(level), word.givenRarity(level)];
  const [otherWord, other] = best(said.given.flatMap((one) => known.given.map((two) => [one, one.levelOf(two)] as const)));
  if (other >= sure) return ['another-same', otherWord.givenRarity(other)];
  if (other >= near && level < initial) return ['another-near', otherWord.givenRarity(other)];
  return level > 0 ? [nameOf(level), word.givenRarity(level)] : ['differs', 0];
}

function compareFamily(said: Reading, known: NameRecord): Told<FamilyLevel> {
  if (said.family.length === 0 || known.family.length === 0) return ['not-given', 0];
  const single = said.family.length === 1 && known.family.length === 1;
  const knownWhole = known.family.length === 1 ? (known.family[0] ?? -1) : known.familyJoined;
  const wholeWord = said.family.length === 1 ? said.family[0] : said.familyJoined;
  const whole = wholeWord === undefined ? 0 : wholeWord.levelOf(knownWhole);
  if (wholeWord !== undefined && (single || whole >= near)) return whole > 0 ? [nameOf(whole), wholeWord.familyRarity(whole)] : ['differs', 0];
  const [word, half] = best(said.family.flatMap((one) => known.family.map((two) => [one, one.levelOf(two)] as const)));
  const every = said.family.length > 1 && known.family.length > 1 && said.family.every((one) => known.family.some((two) => one.levelOf(two) >= near));
  if (every) return ['very-near', word.familyRarity(half)];
  if (half >= sure) return ['half-same', word.familyRarity(half)];
  if (half >= near) return ['half-near', word.familyRarity(half)];
  if (whole > 0 && wholeWord !== undefined) return [nameOf(whole), wholeWord.familyRarity(whole)];
  return half >= initial ? ['loose', word.familyRarity(half)] : ['differs', 0];
}

function compareMiddle(said: Reading, known: NameRecord): MiddleLevel {
  const [words, others] = [said.given.slice(1), known.given.slice(1)];
  if (words.length === 0 || others.length === 0) return 'not-given';
  const level = Math.max(...words.flatMap((word) => others.map((other) => word.levelOf(other))));
  if (level >= sure) return 'same';
  return level > 0 ? 'near' : 'differs';
}

function best(levels: readonly (readonly [SaidWord, number])[]): readonly [SaidWord, number] {
  return levels.reduce((one, two) => (two[1] > one[1] ? two : one));
}

function nameOf(level: number): Exclude<(typeof likenesses)[number], 'none'> {
  const name = likenesses[level] ?? likenesses[same] ?? 'same';
  return name === 'none' ? 'faint' : name;
}
