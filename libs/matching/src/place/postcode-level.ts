import { distance } from 'fastest-levenshtein';
import type { PostcodeSaid } from './postcode';

export const postcodeLevels = ['not-given', 'same', 'slip', 'outward', 'outward-slip', 'area', 'differs'] as const;
export type PostcodeLevel = (typeof postcodeLevels)[number];

/** Compares two postcodes, the one that was said perhaps its first part only. */
export function postcodeLevel(said: PostcodeSaid | undefined, recorded: PostcodeSaid | undefined): PostcodeLevel {
  if (said === undefined || recorded === undefined) return 'not-given';
  const whole = said.complete && recorded.complete;
  if (whole && said.whole === recorded.whole) return 'same';
  if (recorded.complete && (distance(said.whole, recorded.whole) === 1 || turned(said.whole, recorded.whole))) return 'slip';
  if (said.outward === recorded.outward || (!said.complete && recorded.whole.startsWith(said.whole))) return 'outward';
  if (!whole && said.area === recorded.area && distance(said.outward, recorded.outward) === 1) return 'outward-slip';
  return said.area === recorded.area ? 'area' : 'differs';
}

function turned(one: string, two: string): boolean {
  if (one.length !== two.length) return false;
  const at = one.split('').findIndex((letter, index) => letter !== two[index]);
  return one[at] === two[at + 1] && one[at + 1] === two[at] && one.slice(at + 2) === two.slice(at + 2);
}
