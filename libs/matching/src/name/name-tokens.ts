import { normaliseName } from './normalise-name';

// Written apart or together with what follows: O Neill, Mc Donald, D Souza.
const prefixes = new Set(['o', 'mc', 'mac', 'd', 'fitz']);
// Said or left out from one telling to the next.
const particles = new Set(['de', 'da', 'do', 'dos', 'du', 'del', 'della', 'di', 'la', 'le', 'van', 'von', 'der', 'den', 'ten', 'ter', 'al', 'el', 'ul', 'bin', 'ibn', 'bint', 'ben', 'ap', 'ab', 'the']);
const most = 6;

/** The words of a name that tell people apart, prefixes joined on and particles dropped (unless nothing else is left); at most six. */
export function nameTokens(name: string | undefined): string[] {
  const words = normaliseName(name ?? '').split(' ').filter((word) => word !== '');
  const joined = joinPrefixes(words);
  const telling = joined.filter((word) => !particles.has(word));
  return [...new Set(telling.length > 0 ? telling : joined)].slice(0, most);
}

/** The words of a family name, and the whole of it as one word: Thomas-Leach is thomas, leach and thomasleach. */
export function familyTokens(family: string | undefined): string[] {
  const tokens = nameTokens(family);
  return tokens.length > 1 ? [...tokens, tokens.join('')] : tokens;
}

function joinPrefixes(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (prefixes.has(word) && next !== undefined) {
      joined.push(word + next);
      at += 1;
    } else joined.push(word);
  }
  return joined;
}
