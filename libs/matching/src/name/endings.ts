// Endings that tell a daughter's or a wife's form of one family name from a son's, and how the son's ends.
const daughters: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})(ski|cki|dzki|zki)$/u, '$1'], [/(?<=.{2}[sc]k)a$/u, 'i'], [/(?<=.{2}zk)a$/u, 'i'],
  [/(?<=.{3}[oe]v)a$/u, ''], [/(?<=.{3}in)a$/u, ''],
  [/(?<=.{3})(?:aite|yte|ute|iute|aityte)$/u, 'as'], [/(?<=.{3})iene$/u, 'as'], [/(?<=.{3})(?:is|ys|us)$/u, 'as'],
];
const prefix = /^(?:mac|mc|fitz|o|ni|nic|abd|abdul|abdel)(?=[^aeiou]..)/u;

/** A family name without what changes with who bears it: Wiśniewska is Wiśniewski's, Jonaitytė is Jonaitis's. */
export function plainEnding(word: string): string {
  for (const [ending, plain] of daughters) if (ending.test(word)) return word.replace(ending, plain);
  return word;
}

/** A family name without its son-of: Kenzie of MacKenzie, Neill of O'Neill. */
export function withoutPrefix(word: string): string {
  const rest = word.replace(prefix, '');
  return rest.length >= 4 ? rest : word;
}
