import type { Comparison } from '../score/comparison';
import { comparedFields, type ComparedField } from '../score/features';
import { stands, standOf } from '../score/stand';
import { wordsFor } from './words';

/** How one field compares, as a code for programs and in words a clerk reads out. */
export interface FieldExplained {
  readonly field: ComparedField;
  readonly outcome: 'agreed' | 'nearly-agreed' | 'disagreed' | 'not-given';
  /** Exactly how: `day-month-swapped`, `sounds-same` … */
  readonly code: string;
  readonly words: string;
}

const outcomes = { none: 'not-given', agreed: 'agreed', nearly: 'nearly-agreed', differs: 'disagreed' } as const;
/** Only told where it is not as usual. */
const seldomTold: ReadonlySet<string> = new Set(['order:as-said', 'middle:not-given', 'town:not-given']);

/** Every field of a comparison, in the order a clerk asks for them. */
export function explain(comparison: Comparison): FieldExplained[] {
  return comparedFields.flatMap((field) => {
    const code = comparison[field];
    if (seldomTold.has(`${field}:${code}`)) return [];
    return [{ field, outcome: outcomes[stands[standOf(code)] ?? 'none'], code, words: wordsFor(field, code) }];
  });
}

/** The fields that speak against it, named: what makes a right NHS number with another child's name only possible. */
export function contradictionsOf(comparison: Comparison): FieldExplained[] {
  return explain(comparison).filter(({ outcome }) => outcome === 'disagreed');
}
