import { fold } from '../name/fold';
import { african } from './african';
import { centralEuropean } from './central-european';
import { chinese } from './chinese';
import { english } from './english';
import { iberian } from './iberian';
import { irish } from './irish';
import { muslim } from './muslim';
import { scottish } from './scottish';
import { southAsian } from './south-asian';
import { turkish } from './turkish';
import type { VariantTable } from './variant-table';
import { welsh } from './welsh';

/** The tables of names' variants; each says where its forms can be looked up. */
export const variantTables: readonly VariantTable[] = [english, welsh, scottish, irish, muslim, southAsian, african, centralEuropean, turkish, chinese, iberian];

const groups = new Map<string, number[]>();
let count = 0;
for (const line of variantTables.flatMap(({ given, family }) => [...given, ...family])) {
  for (const word of new Set(line.split(' ').map(fold))) groups.set(word, [...(groups.get(word) ?? []), count]);
  count += 1;
}
const none: readonly number[] = [];

/** The lines a folded word stands in: two words with one line in common are forms of one name. */
export function groupsOf(word: string): readonly number[] {
  return groups.get(word) ?? none;
}
