/** The typefaces of a letter, in the order they are tried; what each is for besides what stands in all of them. */
export const faces = ['sans', 'arabic', 'bengali', 'gurmukhi', 'gujarati', 'tamil'] as const;

export type Face = (typeof faces)[number];

const oneByOne = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether each character of the text has its own glyph, in the order they were typed. */
export function setLetterByLetter(text: string): boolean {
  return oneByOne.test(text);
}

/**
 * What of a typeface's own rules is left out. Letters that need none are set one by one, so that what is read back is what was typed.
 * Gurmukhi's marks above stand where the typeface puts them anyway: its table of their places has gaps that the shaper stumbles over.
 */
export function withoutFeatures(face: Face, text: string): Record<string, boolean> {
  if (face === 'gurmukhi') return { abvm: false };
  return setLetterByLetter(text) ? { ccmp: false, liga: false } : {};
}
