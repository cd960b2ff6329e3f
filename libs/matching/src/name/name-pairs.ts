import { familyTokens, nameTokens } from './name-tokens';

/** Every given name with every family name as one key each, whichever was said first. */
export function namePairs(name: { readonly given?: string; readonly family?: string }): string[] {
  return pairsAcross([name]);
}

/** The same over all the names somebody goes by: the given name of one may be said with the family name of another. */
export function pairsAcross(names: readonly { readonly given?: string; readonly family?: string }[]): string[] {
  const givens = [...new Set(names.flatMap((name) => nameTokens(name.given)))];
  const families = [...new Set(names.flatMap((name) => familyTokens(name.family)))];
  const pairs = givens.flatMap((given) => families.filter((family) => family !== given).map((family) => [given, family].sort().join('+')));
  return [...new Set(pairs)];
}
