import { normaliseName } from '../name/normalise-name';

const spelt: Readonly<Record<string, string>> = {
  rd: 'road', st: 'street', ave: 'avenue', av: 'avenue', dr: 'drive', drv: 'drive', ln: 'lane', cl: 'close', ct: 'court', cres: 'crescent', cr: 'crescent',
  tce: 'terrace', ter: 'terrace', terr: 'terrace', gdns: 'gardens', gdn: 'gardens', gr: 'grove', grv: 'grove', pl: 'place', sq: 'square', pk: 'park',
  wy: 'way', wlk: 'walk', hse: 'house', apt: 'flat', apartment: 'flat', bldg: 'building', blvd: 'boulevard', nth: 'north', sth: 'south',
};

/** An address line as it is compared: as a name is, with the usual abbreviations spelt out (`St` that begins a line is a saint). */
export function normaliseLine(line: string): string {
  return normaliseName(line)
    .split(' ')
    .map((word, at) => (word === 'st' && at === 0 ? word : (spelt[word] ?? word)))
    .join(' ');
}
