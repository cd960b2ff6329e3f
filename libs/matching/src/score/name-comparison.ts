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
  const [whole, rarity] = wholeFamily(said, known.family);
  if (whole >= near) return [nameOf(whole), rarity];
  const [word, half] = best(said.family.flatMap((one) => known.family.map((two) => [one, one.levelOf(two)] as const)));
  const single = said.family.length === 1 && known.family.length === 1;
  if (!single && half >= sure) return ['half-same', word.familyRarity(half)];
  if (!single && half >= near) return ['half-near', word.familyRarity(half)];
  if (whole > 0) return [nameOf(whole), rarity];
  return half >= initial ? ['loose', word.familyRarity(half)] : ['differs', 0];
}

const rarest = 18;

/** The whole family name beside the whole one known: word for word in either order, or said as two what is known as one. */
function wholeFamily({ family, familyJoined }: Reading, known: readonly number[]): readonly [level: number, rarity: number] {
  if (family.length === known.length) {
    const orders = family.length === 1 ? [known] : [known, [...known].reverse()];
    const levels = orders.map((words) => family.map((word, at) => word.levelOf(words[at] ?? -1)));
    const found = levels.reduce((one, two) => (Math.min(...two) > Math.min(...one) ? two : one));
    return [Math.min(...found), Math.min(rarest, family.reduce((sum, word, at) => sum + word.familyRarity(found[at] ?? 0), 0))];
  }
  if (familyJoined === undefined || known.length > 1) return [0, 0];
  const level = familyJoined.levelOf(known[0] ?? -1);
  return [level, familyJoined.familyRarity(level)];
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
