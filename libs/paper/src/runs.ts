import { unacceptable } from '@custodian/platform';
import { type Face, faces } from './faces';

/** Some text that one typeface can set. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

/** Whether a typeface has a glyph for a code point. */
export type HasGlyph = (face: Face, codePoint: number) => boolean;

const clings = /^[\p{M}\p{Cf}]$/u;
const neutral = /^[\p{Z}\p{P}\p{S}\p{N}]$/u;

/**
 * A line of text as runs of one typeface each. What stands between two words of one script is set with them, what follows the last one is not.
 * Throws 422 letter-glyph-missing, naming the code point, where no typeface has the character: no letter has a box in a name.
 */
export function runsOf(line: string, has: HasGlyph): Run[] {
  const runs: { face: Face; text: string }[] = [];
  let between = '';
  for (const character of line.normalize('NFC')) {
    const last = runs.at(-1);
    if (last && between === '' && clings.test(character) && has(last.face, character.codePointAt(0) ?? 0)) {
      last.text += character;
    } else if (neutral.test(character)) {
      between += character;
    } else {
      const face = faceOf(character, has);
      if (last?.face === face && everyGlyph(face, between, has)) last.text += between + character;
      else runs.push(...setAside(between, has), { face, text: character });
      between = '';
    }
  }
  return joined([...runs, ...setAside(between, has)]);
}

/** Signs and spaces that stand by themselves, in whichever typeface has them. */
function setAside(signs: string, has: HasGlyph): Run[] {
  return Array.from(signs).map((text) => ({ face: faceOf(text, has), text }));
}

function joined(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1);
    return last?.face === run.face ? [...all.slice(0, -1), { face: run.face, text: last.text + run.text }] : [...all, run];
  }, []);
}

function everyGlyph(face: Face, text: string, has: HasGlyph): boolean {
  return Array.from(text).every((character) => has(face, character.codePointAt(0) ?? 0));
}

function faceOf(character: string, has: HasGlyph): Face {
  const codePoint = character.codePointAt(0) ?? 0;
  const face = faces.find((each) => has(each, codePoint));
  if (!face) throw unacceptable('letter-glyph-missing', `No typeface of the letters has U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}.`);
  return face;
}
