import { saidFields, wholeBirthIsSaid } from '../explain/enough';
import type { PersonSought } from '../person';

/** How many children on the Record were asked about with so much said of each, and how many of them were missed, by what was said. */
export type MissedBySaid = Readonly<Record<string, { readonly asked: number; readonly missed: number }>>;

const fewest = 500;
// Left off one after the other where too few were asked about with so much said.
const leastTellingFirst = ['nhs-number', 'place', 'birth-partly', 'birth', 'name'] as const;
type Kind = (typeof leastTellingFirst)[number];

/** What was said, for the table: `name+birth+place`. */
export function saidKey(sought: PersonSought): string {
  return keyOf(kindsSaid(sought));
}

/**
 * The share of children on the Record, described with as much as this, who are missed. Where few were asked about with just as much said, those with less
 * said are counted in, so that it is rather too high than too low; half a child is added, as none missed among few is not none ever.
 */
export function missedShare(sought: PersonSought, table: MissedBySaid): number {
  let kinds = kindsSaid(sought);
  let [asked, missed] = [0, 0];
  for (const left of [undefined, ...leastTellingFirst]) {
    if (left !== undefined && !kinds.has(left)) continue;
    kinds = new Set([...kinds].filter((kind) => kind !== left));
    const counted = table[keyOf(kinds)];
    asked += counted?.asked ?? 0;
    missed += counted?.missed ?? 0;
    if (asked >= fewest) break;
  }
  return (missed + 0.5) / (asked + 1);
}

function kindsSaid(sought: PersonSought): ReadonlySet<Kind> {
  const said = new Set(saidFields(sought));
  return new Set([
    ...(said.has('name') ? (['name'] as const) : []), ...(said.has('birth') ? [wholeBirthIsSaid(sought) ? ('birth' as const) : ('birth-partly' as const)] : []),
    ...(said.has('address') || said.has('postcode') ? (['place'] as const) : []), ...(said.has('nhs-number') ? (['nhs-number'] as const) : []),
  ]);
}

function keyOf(kinds: ReadonlySet<Kind>): string {
  return leastTellingFirst.toReversed().filter((kind) => kinds.has(kind)).join('+');
}
