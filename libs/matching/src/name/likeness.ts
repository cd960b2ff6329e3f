import { distance } from 'fastest-levenshtein';
import { editCost } from './edit-cost';
import type { HeardWord } from './heard-word';

/** How alike two words of names are, the most alike last. */
export const likenesses = ['none', 'faint', 'loose', 'initial', 'close', 'near', 'very-near', 'sounds-same', 'variant', 'same'] as const;
export type Likeness = (typeof likenesses)[number];

const least = { 'very-near': 0.91, near: 0.84, close: 0.74, loose: 0.64, faint: 0.54 };
const mostLettersApart = 0.6;

/** Compares two words of names: the same, variants of one name, alike in sound or in spelling, or an initial for the whole. */
export function likeness(one: HeardWord, two: HeardWord): Likeness {
  if (one.text === two.text) return 'same';
  for (const group of one.groups) if (two.groups.includes(group)) return 'variant';
  return likenessByLetters(one, two);
}

/** The same for two words that stand in no table together. */
export function likenessByLetters(one: HeardWord, two: HeardWord): Likeness {
  if (one.text === two.text) return 'same';
  if (one.plain === two.plain) return 'variant';
  if (one.text.length === 1 || two.text.length === 1) return one.text.startsWith(two.text) || two.text.startsWith(one.text) ? 'initial' : 'none';
  if (one.sound === two.sound) return 'sounds-same';
  if (one.stem === two.text || two.stem === one.text || (one.stem !== one.text && one.stem === two.stem)) return 'very-near';
  const [short, long] = one.text.length < two.text.length ? [one.text, two.text] : [two.text, one.text];
  if (short.length >= 3 && long.startsWith(short)) return long.length - short.length <= 1 ? 'near' : 'close';
  return ofCost(alike(one, two));
}

function alike(one: HeardWord, two: HeardWord): number {
  const length = Math.max(one.sound.length, two.sound.length, 4);
  // Most words are nothing like each other: this is told sooner.
  if (distance(one.sound, two.sound) > length * mostLettersApart) return 0;
  const bySound = share(one.sound, two.sound, least.faint);
  const bySpelling = share(one.text, two.text, bySound);
  return Math.max(bySound - 0.02, bySpelling) + (oneCode(one.codes, two.codes) ? 0.05 : 0);
}

function oneCode(one: readonly [string, string], two: readonly [string, string]): boolean {
  return one[0] !== '' && (one[0] === two[0] || one[0] === two[1] || one[1] === two[0]);
}

/** The share of two words that is alike; 0 where it is less than `worth`. */
function share(one: string, two: string, worth: number): number {
  const length = Math.max(one.length, two.length, 4);
  return Math.max(0, 1 - editCost(one, two, (1 - worth) * length) / length);
}

function ofCost(value: number): Likeness {
  if (value >= least['very-near']) return 'very-near';
  if (value >= least.near) return 'near';
  if (value >= least.close) return 'close';
  if (value >= least.loose) return 'loose';
  return value >= least.faint ? 'faint' : 'none';
}

/** How many bits are set. */
export function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
