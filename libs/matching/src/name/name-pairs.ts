import { familyTokens, nameTokens } from './name-tokens';

/** Every given name with every family name as one key each, whichever was said first. */
export function namePairs(name: { readonly given?: string; readonly family?: string }): string[] {
  const families = familyTokens(name.family);
  const pairs = nameTokens(name.given).flatMap((given) => families.filter((family) => family !== given).map((family) => [given, family].sort().join('+')));
  return [...new Set(pairs)];
}
