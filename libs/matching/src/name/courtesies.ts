/** Said with a name without being part of it. */
export const courtesies: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx master dr sir dame lord lady rev revd prof jr jnr junior snr esq sheikha hajji haji hajja alhaji sri shri smt ji pan pani'.split(' '),
);

/** Said where there is no name yet, or none that anybody knows. */
export const noNameYet: ReadonlySet<string> = new Set(
  'unborn baby babe bby infant newborn twin triplet foetus fetus unknown unnamed nameless nk tbc tba na unk boy girl male female child of the to be confirmed not known one two a b'.split(' '),
);
const surelyNoName = new Set('unborn baby infant newborn twin triplet foetus fetus unknown unnamed nk tbc tba unk not'.split(' '));

/** Whether the words only say that there is no name: `Unborn`, `Baby girl`, `not known`. */
export function saysNoName(words: readonly string[]): boolean {
  return words.some((word) => surelyNoName.has(word)) && words.every((word) => noNameYet.has(word));
}
