/** What a level comes to when it is told: nothing to compare, agreed, nearly agreed, disagreed. */
export const stands = ['none', 'agreed', 'nearly', 'differs'] as const;
export type Stand = (typeof stands)[number];

const none = new Set(['not-given', 'no-name-yet', 'number-not-given']);
const agreed = new Set(['same', 'variant', 'sounds-same', 'as-said', 'expected-then', 'month-and-year', 'kind-missing']);
const differs = new Set(['differs', 'years-near', 'same-year', 'area', 'street-near-only', 'number-only', 'faint']);

/** The place in `stands` of a level. */
export function standOf(level: string): number {
  if (none.has(level)) return 0;
  if (agreed.has(level)) return 1;
  return differs.has(level) ? 3 : 2;
}
