import { askNext, firstUnsaid } from '../explain/ask-next';
import { enoughToSearch, namesInFull, saidFields } from '../explain/enough';
import { checkDigitIsRight, nhsDigits } from '../number/nhs-number';
import type { Field, KnownPerson, PersonSought } from '../person';
import { type Band, bandOf } from '../score/bands';
import type { Comparison, PlaceComparison } from '../score/comparison';
import { missedShare } from '../score/missed-share';
import { SameAddressWeights } from '../score/same-address';
import { saidPerson, type SaidPerson } from '../score/said-person';
import { type Parameters, Weights } from '../score/weights';
import { PersonComparer } from './compare-person';
import { type Gathered, Gatherer } from './gather';
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
  /** Which of the person's open addresses it is, by their place in the order they were put in; an address of now or an old one. */
  readonly addresses: readonly number[];
  /** How everything that was said compares; only where it is the same address. They need not be among the matches. */
  readonly comparison?: Comparison;
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
  /** Whether somebody who was left out, as there are more than are compared for one search, might have been told of. */
  readonly capped: boolean;
  /** Whether nobody is told of though somebody there is likely meant: too many are as likely as each other, and the caller must say more. Never where the caller named a child in full. */
  readonly crowded: boolean;
  /** The share of children on the Record, described with as much, who are missed: how far a "none" can be trusted. 1 where there was not enough to search on. */
  readonly missedShare: number;
  readonly neighbours: readonly Neighbour[];
}

const mostCompared = 5_000;
// Who was left out is judged by those who were compared and had as few rough bits, or a bit more: so many of them at least, none nearer to being told of than this.
const [alike, fewestAlike, nearToTold] = [1, 50, 1.5];
// Where the likeliest is likelier than all but so few others together, they are not as likely as each other.
const mostOfAll = 0.5;
// More people, more who agree by chance; but less of it is taken off than there is, as to miss a child is worse than to show one wrongly.
const takenOff = 0.65;
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

  /** How many have been taken out, or put in anew: they are passed over, but take room and time. Where they are as many as are there, the index is worth building anew. */
  get gone(): number {
    return this.people.gone;
  }

  /** Adds a person, or what is now known in place of what was. */
  put(id: string, person: KnownPerson): void {
    this.remove(id);
    const { number, record } = this.people.add(id, person, this.texts);
    const by = { day: this.people.days[number] ?? -1, expected: this.people.isExpected(number), sealed: this.people.hasSealedAddress(number), nhs: this.people.nhsOf(number) };
    this.lookups.add(number, record, by);
    this.numbers.set(id, number);
  }

  remove(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    this.lookups.remove(this.people.recordOf(number));
    this.people.remove(number);
    this.numbers.delete(id);
  }

  /** Looks for somebody described, and for who lives at the address that was said. `today` is YYYY-MM-DD, the day an age in years is meant on. `but`: somebody who is not meant; `most`: how many are compared; `several`: one person may be in the index several times, so that who is far behind the likeliest is compared too. */
  search(sought: PersonSought, today: string, { but, most = mostCompared, several = false }: { readonly but?: string; readonly most?: number; readonly several?: boolean } = {}): Found {
    const said = saidPerson(sought, today, this.texts, this.lookups, this.size);
    const gathered = this.gatherer.gather(said, { most, but: but === undefined ? undefined : this.numbers.get(but), several });
    const neighbours = this.neighbours(said, gathered.atThePlace);
    const searchedBy = saidFields(sought);
    const sufficient = enoughToSearch(sought);
    if (!sufficient.enough) return { searchedBy, enough: false, askNext: sufficient.ask, matches: [], capped: false, crowded: false, missedShare: 1, neighbours };
    const matches = this.banded(Array.from(gathered.people, (person) => this.scored(said, person)).sort((one, two) => two.score - one.score || (one.id < two.id ? -1 : 1)));
    const crowded = !namesInFull(sought) && (this.isCrowded(matches) || (gathered.tooMany && matches.every(({ band }) => band === 'below')));
    return { searchedBy, enough: true, askNext: this.next(matches, crowded, searchedBy, sought), matches, capped: this.isCapped(matches, gathered), crowded, missedShare: missedShare(sought, this.parameters.missed), neighbours };
  }

  /** Whether those left out may be told of, judged by those no likelier at first sight who were compared. */
  private isCapped(matches: readonly Match[], { leftOut, bitsOf }: Gathered): boolean {
    if (leftOut === undefined) return false;
    const like = matches.filter(({ id }) => bitsOf(this.numbers.get(id) ?? 0) <= leftOut + alike);
    return like.length < fewestAlike || like.some(({ band, score }) => band !== 'below' || score >= this.parameters.bands.possible - nearToTold);
  }

  private scored(said: SaidPerson, person: number): Omit<Match, 'band'> {
    const { comparison, bits } = this.comparer.compare(said, person);
    // Who lives at the very address is not there by chance, however many others there are.
    const byChance = this.sameAddress.of(comparison) < this.parameters.bands.sameAddress;
    const forSize = byChance ? takenOff * Math.max(0, Math.log2(this.size / this.parameters.learntAmong)) : 0;
    return { id: this.people.ids[person] ?? '', score: bits - forSize, comparison };
  }

  private banded(matches: readonly Omit<Match, 'band'>[]): Match[] {
    const odds = matches.reduce((sum, { score }) => sum + 2 ** score, 1);
    return matches.map((match) => ({ ...match, band: bandOf(match.score, 2 ** match.score / odds, match.comparison, this.parameters.bands) }));
  }

  private isCrowded(matches: readonly Match[]): boolean {
    const [likeliest] = matches;
    if (likeliest?.band !== 'below') return false;
    const all = matches.reduce((sum, { score }) => sum + 2 ** score, 0);
    return all >= 2 ** this.parameters.bands.possible && 2 ** likeliest.score <= mostOfAll * all;
  }

  private next(matches: readonly Match[], crowded: boolean, said: readonly Field[], { nhsNumber }: PersonSought): Field | undefined {
    const digits = nhsDigits(nhsNumber);
    // A check digit that does not fit: the number was misheard, and may be said again.
    if (digits !== undefined && !checkDigitIsRight(digits) && matches[0]?.band !== 'certain') return 'nhs-number';
    const shown = matches.filter(({ band }) => band !== 'below');
    const likeliest = crowded ? matches : shown;
    if (crowded && likeliest.length < 2) return firstUnsaid(said);
    if (likeliest.length < 2) return undefined;
    return askNext(likeliest.slice(0, mostToldApart).map(({ id, score }) => ({ chance: 2 ** score, values: recordedValues(this.numbers.get(id) ?? 0, this.people, this.texts) })), said);
  }

  private neighbours(said: SaidPerson, there: ReadonlySet<number>): Neighbour[] {
    const neighbours: Neighbour[] = [];
    for (const person of there) {
      if (this.people.isGone(person)) continue;
      const places = this.comparer.placesOf(said, person).map((place, at) => ({ place, at, score: this.sameAddress.of(place) }));
      const [best] = places.toSorted((one, two) => two.score - one.score);
      if (best === undefined) continue;
      const addresses = places.filter(({ score }) => score >= this.parameters.bands.sameAddress).map(({ at }) => at);
      neighbours.push({ id: this.people.ids[person] ?? '', score: best.score, place: best.place, sameAddress: addresses.length > 0, addresses, ...(addresses.length > 0 && { comparison: this.comparer.compare(said, person).comparison }) });
    }
    return neighbours.sort((one, two) => two.score - one.score || (one.id < two.id ? -1 : 1));
  }
}
