import type { Reading } from './name-comparison';
import type { OrderLevel } from './name-levels';
import type { SaidWord } from './said-word';

const shortestApart = 5;

/** The ways the words of a name may be meant: as said, whichever given name is the first, the two names swapped, or both in one field in either order. */
export function readingsOf(given: readonly string[], family: readonly string[], wordOf: (text: string) => SaidWord, isKnown: (word: string) => boolean): Reading[] {
  const [givenApart, familyApart] = [takenApart(given, isKnown), takenApart(family, isKnown)];
  const whole = inOrders(given, family, wordOf);
  return givenApart === given && familyApart === family ? whole : [...whole, ...inOrders(givenApart, familyApart, wordOf)];
}

/** Words that nobody bears, but that are two known ones said as one: Annmarie of Ann Marie. */
function takenApart(words: readonly string[], isKnown: (word: string) => boolean): readonly string[] {
  const [first = '', ...others] = words;
  if (first.length < shortestApart || isKnown(first)) return words;
  for (let at = 2; at <= first.length - 2; at += 1) {
    const parts = [first.slice(0, at), first.slice(at)];
    if (parts.every(isKnown)) return [...parts, ...others];
  }
  return words;
}

function inOrders(given: readonly string[], family: readonly string[], wordOf: (text: string) => SaidWord): Reading[] {
  const reading = (order: OrderLevel, first: readonly string[], last: readonly string[]): Reading => ({
    order,
    given: first.map(wordOf), ...(first.length > 1 && { givenJoined: wordOf(first.slice(0, 2).join('')) }),
    family: last.map(wordOf), ...(last.length > 1 && { familyJoined: wordOf(last.join('')) }),
  });
  if (given.length > 0 && family.length > 0) return [...eachFirst(given).map((names) => reading('as-said', names, family)), reading('swapped', family, given)];
  const words = given.length > 0 ? given : family;
  if (words.length === 0) return [];
  const alone = [reading(given.length > 0 ? 'as-said' : 'swapped', words, []), reading(given.length > 0 ? 'swapped' : 'as-said', [], words)];
  if (words.length === 1) return alone;
  const one = (first: readonly string[], last: readonly string[]) => reading('one-field', first, last);
  const splits = [one(words.slice(0, 1), words.slice(1)), one(words.slice(1), words.slice(0, 1))];
  const longer = words.length > 2 ? [one(words.slice(0, -1), words.slice(-1)), one(words.slice(-1), words.slice(0, -1))] : [];
  return [...alone, ...splits, ...longer];
}

/** The words as often as there are words, each of them first once. */
function eachFirst(words: readonly string[]): string[][] {
  return words.map((first, at) => [first, ...words.slice(0, at), ...words.slice(at + 1)]);
}
