// How English ears write down what they hear: spellings that sound alike become one. In order; each rule sees what the one before left.
const rules: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/gu, 'n'], [/^wr/gu, 'r'], [/^ps/gu, 's'], [/^x/gu, 's'], [/^wh/gu, 'w'], [/^rh/gu, 'r'], [/^mc/gu, 'mak'],
  [/ough$/gu, 'o'], [/augh/gu, 'o'], [/igh/gu, 'i'], [/gh(?=[^aeiou]|$)/gu, ''], [/gh/gu, 'g'],
  [/ph/gu, 'f'], [/tsch|tch|cz|ci(?=[aou])/gu, 'C'], [/sch|sz|sh|si(?=[aou])/gu, 'S'], [/chr/gu, 'kr'], [/ch/gu, 'C'], [/zh|rz/gu, 'S'],
  [/dg|dj|dz/gu, 'j'], [/g(?=[ei])/gu, 'j'], [/ck|cq|qu?/gu, 'k'], [/kh|cc(?![ei])/gu, 'k'], [/x/gu, 'ks'], [/c(?=[eiy])/gu, 's'], [/c/gu, 'k'],
  [/th|dh/gu, 't'], [/bh/gu, 'b'], [/w/gu, 'v'], [/z/gu, 's'], [/mb$/gu, 'm'], [/mps/gu, 'ms'], [/pt$/gu, 't'],
  [/eau|au|aw|ou|ow|oo|ew|oe|oa/gu, 'o'], [/ee|ea|ie|ei|ey|ay|ai|ae/gu, 'e'], [/(?<!^)y/gu, 'i'], [/u/gu, 'o'],
  [/(?<=.)h/gu, ''], [/(?<=[^aeiou]..*)e$/gu, ''],
];

/** A folded word as it sounds, roughly: two spellings of one sound give the same. */
export function soundForm(word: string): string {
  let form = word;
  for (const [spelt, sound] of rules) form = form.replace(spelt, sound);
  return form.replace(/(.)\1+/gu, '$1') || word;
}
