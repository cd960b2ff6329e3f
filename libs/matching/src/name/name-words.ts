import { courtesies, saysNoName } from './courtesies';
import { fold } from './fold';
import { nameTokens } from './name-tokens';

/** The words of a name as they are compared; empty where it only says that there is none. */
export function nameWords(name: string | undefined): string[] {
  const words = nameTokens(name === undefined ? undefined : fold(name));
  const telling = words.filter((word) => !courtesies.has(word));
  const left = telling.length > 0 ? telling : words;
  return saysNoName(left) ? [] : withoutNoName(left);
}

/** `Baby Smith`, where all of a name is in one field, is Smith. */
function withoutNoName(words: readonly string[]): string[] {
  return words.length > 1 && saysNoName(words.slice(0, 1)) ? words.slice(1) : [...words];
}
