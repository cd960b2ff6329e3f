import { doubleMetaphone } from 'double-metaphone';
import { groupsOf } from '../variants/groups';
import { plainEnding, withoutPrefix } from './endings';
import { soundForm } from './sound-form';

/** A word of a name with all it is compared by. */
export interface HeardWord {
  readonly text: string;
  readonly sound: string;
  /** Double metaphone's first and second code. */
  readonly codes: readonly [string, string];
  /** The family it belongs to, whatever prefix or ending it is said with. */
  readonly stem: string;
  readonly plain: string;
  /** Which tables of variants it stands in. */
  readonly groups: readonly number[];
  /** Which letters its text and its sound have: a bit each. */
  readonly letters: number;
  readonly sounds: number;
}

export function heardWord(text: string): HeardWord {
  const sound = soundForm(text);
  return { text, sound, codes: doubleMetaphone(text), stem: withoutPrefix(text), plain: plainEnding(text), groups: groupsOf(text), letters: lettersOf(text), sounds: lettersOf(sound) };
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}
