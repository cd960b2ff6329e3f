import { normaliseLine } from './normalise-line';

/** An address taken apart: house and flat as they were said in order, the street's name without and with what kind of street it is, and the rest. */
export interface AddressSaid {
  /** Numbers and letters of the door, in order; the house's own is usually the last. */
  readonly units: readonly string[];
  /** The street's name without its kind: `lime` of Lime Road. */
  readonly street: string;
  /** Road, street, close …; empty where it was not said. */
  readonly kind: string;
  readonly town: string;
}

const kinds = new Set(
  'road street avenue drive lane close court crescent terrace gardens garden grove place square park way walk rise hill row mews view green parade boulevard gate wynd vale heath fold yard path mead meadow meadows circus bank brow loan quay wharf heights villas cottages buildings house lodge'.split(' '),
);
const flat = new Set(['flat', 'unit', 'room', 'floor', 'apt', 'apartment', 'number', 'no']);

/** Takes the lines of an address apart; undefined where there is nothing in them. */
export function addressSaid(lines: readonly string[]): AddressSaid | undefined {
  const parts = lines.flatMap((line) => line.split(/[,;\n]/u)).map((part) => normaliseLine(part)).filter((part) => part !== '');
  const units: string[] = [];
  for (const [at, part] of parts.entries()) {
    const [said, later] = [part.split(' '), parts.slice(at + 1)];
    const words = unitsFrom(said, units, later.length > 0);
    const isBuilding = words.length === said.length && later.some((other) => /^\d/u.test(other));
    if (words.length === 0 || isBuilding) continue;
    const isStreet = units.length > 0 || (words.length > 1 && kinds.has(words.at(-1) ?? ''));
    if (!isStreet) return { units, street: '', kind: '', town: parts.slice(at).join(' ') };
    const { street, kind, rest } = streetOf(words);
    return { units, street, kind, town: [...rest, ...later].join(' ') };
  }
  return units.length === 0 ? undefined : { units, street: '', kind: '', town: '' };
}

/** Takes numbers, letters and `flat` off the front; gives the words left. A letter alone is a flat where there is more to come. */
function unitsFrom(words: readonly string[], units: string[], moreToCome: boolean): string[] {
  for (const [at, word] of words.entries()) {
    if (flat.has(word) && at < words.length - 1) continue;
    const number = /^(\d+)([a-z]?)$/u.exec(word);
    if (number) units.push(String(Number(number[1])), ...(number[2] ? [number[2]] : []));
    else if (/^[a-z]$/u.test(word) && (at > 0 || words.length > 1 || moreToCome)) units.push(word);
    else return words.slice(at);
  }
  return [];
}

/** The street's name, what kind of street, and what was said after it on the same line: `Farm Road Leeds`. */
function streetOf([first = '', ...others]: readonly string[]): { street: string; kind: string; rest: readonly string[] } {
  // A street's name does not begin with `Street`: it is a saint's.
  const words = [first === 'street' || first === 'saint' ? 'st' : first, ...others.map((word, at) => (word === 'la' && at === others.length - 1 ? 'lane' : word))];
  const end = kinds.has(words.at(-1) ?? '') ? words.length - 1 : endOfKind(words);
  if (end < 1) return { street: words.join(''), kind: '', rest: [] };
  return { street: words.slice(0, end).join(''), kind: words[end] ?? '', rest: words.slice(end + 1) };
}

/** Where the first kind of street is, the last of several on end (`View Road`); -1 where there is none. */
function endOfKind(words: readonly string[]): number {
  let at = words.findIndex((word, index) => index > 0 && kinds.has(word));
  while (at > 0 && kinds.has(words[at + 1] ?? '')) at += 1;
  return at;
}
