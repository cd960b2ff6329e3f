import type { Field } from '../person';

/** A candidate with what is recorded of each field, as one text each; nothing where nothing is. */
export interface Recorded {
  readonly chance: number;
  readonly values: Partial<Record<Field, string>>;
}

const askable: readonly Field[] = ['birth', 'name', 'address', 'postcode', 'nhs-number', 'sex'];
const leastBits = 0.3;

/** Of what the caller has not said, the field that would tell the candidates apart best; undefined where none would. */
export function askNext(candidates: readonly Recorded[], said: readonly Field[]): Field | undefined {
  const gains = askable.filter((field) => !said.includes(field)).map((field) => ({ field, bits: bitsOf(candidates, field) }));
  const best = gains.reduce<(typeof gains)[number] | undefined>((one, two) => (one === undefined || two.bits > one.bits ? two : one), undefined);
  return best !== undefined && best.bits >= leastBits ? best.field : undefined;
}

/** What a caller is asked for first of what was not said, where nobody can be told apart. */
export function firstUnsaid(said: readonly Field[]): Field | undefined {
  return askable.find((field) => !said.includes(field));
}

/** How much an answer would tell: the entropy of what is recorded. Who has nothing recorded is told from nobody. */
function bitsOf(candidates: readonly Recorded[], field: Field): number {
  const shares = new Map<string, number>();
  let known = 0;
  let all = 0;
  for (const { chance, values } of candidates) {
    all += chance;
    const value = values[field];
    if (value === undefined) continue;
    known += chance;
    shares.set(value, (shares.get(value) ?? 0) + chance);
  }
  if (known === 0) return 0;
  return [...shares.values()].reduce((sum, share) => sum - (share / all) * Math.log2(share / known), 0);
}
