import { askNext } from '../explain/ask-next';
import { enoughToSearch, saidFields } from '../explain/enough';
import { checkDigitIsRight, nhsDigits } from '../number/nhs-number';
import type { Field, KnownPerson, PersonSought } from '../person';
import { type Band, bandOf } from '../score/bands';
import type { Comparison, PlaceComparison } from '../score/comparison';
import { SameAddressWeights } from '../score/same-address';
import { saidPerson, type SaidPerson } from '../score/said-person';
import { type Parameters, Weights } from '../score/weights';
import { PersonComparer } from './compare-person';
import { Gatherer } from './gather';
import { Lookups } from './lookups';
import { People } from './people';
import { recordedValues } from './recorded-values';
import { Texts } from './texts';

/** Somebody who may be the one described. */
export interface Match {
  readonly id: string;
  readonly band: Band;
  /** Bits for it being the same person, less those it takes to find one among so many. */
  readonly score: number;
  readonly comparison: Comparison;
}

/** Somebody who may live at the address that was said. */
export interface Neighbour {
  readonly id: string;
  /** Bits for it being the same address. */
  readonly score: number;
  readonly place: PlaceComparison;
  readonly sameAddress: boolean;
}

export interface Found {
  /** Which of the particulars that were said it rests on; said with a "none". */
  readonly searchedBy: readonly Field[];
  /** Whether there was enough to search on: if not nobody was looked for, which is not the same as nobody found. */
  readonly enough: boolean;
  /** What to ask the caller next: what is needed to search at all, or what would tell the likeliest apart best. */
  readonly askNext: Field | undefined;
  /** Everybody compared, the likeliest first; those of band `below` are not told of. */
  readonly matches: readonly Match[];
  /** Whether there were more to compare than are compared for one search. */
  readonly capped: boolean;
  /** Whether nobody is told of though somebody there is likely meant: too many are as likely as each other, and the caller must say more. */
  readonly crowded: boolean;
  readonly neighbours: readonly Neighbour[];
}

const mostCompared = 300;
// More people, more who agree by chance; but less of it is taken off than there is, as to miss a child is worse than to show one wrongly.
const takenOff = 0.6;
const mostToldApart = 20;

/** People who can be found however their particulars were heard. In memory; added to, taken from and searched at any time. */
export class MatchingIndex {
  private readonly people = new People();
  private readonly texts = new Texts();
  private readonly lookups = new Lookups();
  private readonly gatherer = new Gatherer(this.people, this.texts, this.lookups);
  private readonly comparer: PersonComparer;
  private readonly sameAddress: SameAddressWeights;
  private readonly numbers = new Map<string, number>();

  constructor(private readonly parameters: Parameters) {
    this.comparer = new PersonComparer(this.people, this.texts, this.lookups, new Weights(parameters.weights));
    this.sameAddress = new SameAddressWeights(parameters.sameAddress);
  }

  get size(): number {
    return this.numbers.size;
  }

  /** Adds a person, or what is now known in place of what was. */
  put(id: string, person: KnownPerson): void {
    this.remove(id);
    const { number, record } = this.people.add(id, person, this.texts);
    this.lookups.add(number, record, this.people.days[number] ?? -1, this.people.nhsOf(number));
    this.numbers.set(id, number);
  }

  remove(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    this.lookups.remove(this.people.recordOf(number));
    this.people.remove(number);
    this.numbers.delete(id);
  }

  /** Looks for somebody described, and for who lives at the address that was said. `today` is YYYY-MM-DD, the day an age in years is meant on. */
  search(sought: PersonSought, today: string): Found {
    const said = saidPerson(sought, today, this.texts, this.lookups, this.size);
    const { people, capped, atThePlace } = this.gatherer.gather(said, mostCompared);
    const sufficient = enoughToSearch(sought);
    const scored = sufficient.enough ? Array.from(people, (person) => this.scored(said, person)).sort((one, two) => two.score - one.score || (one.id < two.id ? -1 : 1)) : [];
    const matches = this.banded(scored);
    const searchedBy = saidFields(sought);
    return { searchedBy, enough: sufficient.enough, askNext: sufficient.enough ? this.next(matches, searchedBy, sought) : sufficient.ask, matches, capped: sufficient.enough && capped, crowded: this.isCrowded(matches), neighbours: this.neighbours(said, atThePlace) };
  }

  private scored(said: SaidPerson, person: number): Omit<Match, 'band'> {
    const { comparison, bits } = this.comparer.compare(said, person);
    const forChance = takenOff * Math.max(0, Math.log2(this.size / this.parameters.learntAmong));
    return { id: this.people.ids[person] ?? '', score: bits - forChance, comparison };
  }

  private banded(matches: readonly Omit<Match, 'band'>[]): Match[] {
    const odds = matches.reduce((sum, { score }) => sum + 2 ** score, 1);
    return matches.map((match) => ({ ...match, band: bandOf(match.score, 2 ** match.score / odds, match.comparison, this.parameters.bands) }));
  }

  private isCrowded(matches: readonly Match[]): boolean {
    return matches.length > 1 && matches[0]?.band === 'below' && matches.reduce((sum, { score }) => sum + 2 ** score, 0) >= 2 ** this.parameters.bands.possible;
  }

  private next(matches: readonly Match[], said: readonly Field[], { nhsNumber }: PersonSought): Field | undefined {
    const digits = nhsDigits(nhsNumber);
    // A check digit that does not fit: the number was misheard, and may be said again.
    if (digits !== undefined && !checkDigitIsRight(digits) && matches[0]?.band !== 'certain') return 'nhs-number';
    const shown = matches.filter(({ band }) => band !== 'below');
    const likeliest = shown.length > 0 || !this.isCrowded(matches) ? shown : matches;
    if (likeliest.length < 2) return undefined;
    return askNext(likeliest.slice(0, mostToldApart).map(({ id, score }) => ({ chance: 2 ** score, values: recordedValues(this.numbers.get(id) ?? 0, this.people, this.texts) })), said);
  }

  private neighbours(said: SaidPerson, there: ReadonlySet<number>): Neighbour[] {
    const neighbours: Neighbour[] = [];
    for (const person of there) {
      if (this.people.isGone(person)) continue;
      const place = this.comparer.placeOf(said, person, (one) => this.sameAddress.of(one));
      const score = this.sameAddress.of(place);
      neighbours.push({ id: this.people.ids[person] ?? '', score, place, sameAddress: score >= this.parameters.bands.sameAddress });
    }
    return neighbours.sort((one, two) => two.score - one.score || (one.id < two.id ? -1 : 1));
  }
}
