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
    const words = unitsFrom(part.split(' '), units);
    if (words.length === 0) continue;
    const isStreet = units.length > 0 || (words.length > 1 && kinds.has(words.at(-1) ?? ''));
    if (isStreet) return { units, ...streetOf(words), town: parts.slice(at + 1).join(' ') };
    return { units, street: '', kind: '', town: parts.slice(at).join(' ') };
  }
  return units.length === 0 ? undefined : { units, street: '', kind: '', town: '' };
}

/** Takes numbers, letters and `flat` off the front; gives the words left. */
function unitsFrom(words: readonly string[], units: string[]): string[] {
  for (const [at, word] of words.entries()) {
    if (flat.has(word) && at < words.length - 1) continue;
    const number = /^(\d+)([a-z]?)$/u.exec(word);
    if (number) units.push(String(Number(number[1])), ...(number[2] ? [number[2]] : []));
    else if (/^[a-z]$/u.test(word) && (at > 0 || words.length > 1)) units.push(word);
    else return words.slice(at);
  }
  return [];
}

function streetOf(words: readonly string[]): { street: string; kind: string } {
  const last = words.at(-1) ?? '';
  return words.length > 1 && kinds.has(last) ? { street: words.slice(0, -1).join(''), kind: last } : { street: words.join(''), kind: '' };
}
