import { nearExpected } from '../birth/birth-level';
import type { BirthLevel } from '../birth/birth-sought';
import { type Likeness, likenesses } from '../name/likeness';
import { nhsSlips } from '../number/nhs-number';
import { postcodeSlips } from '../place/postcode';
import type { SaidPerson } from '../score/said-person';
import type { SaidWord } from '../score/said-word';
import { grown } from './growing';
import { houseNumbers, type Lookups } from './lookups';
import { dayOfTheGone, type People } from './people';
import type { Texts } from './texts';
import { type Likeliest, Tally } from './tally';

// Rough bits, only to choose whom to compare in full; what is learnt decides after that.
const lost: Readonly<Record<Likeness, number>> = { same: 0, variant: 0.5, 'sounds-same': 0.5, 'very-near': 1, near: 2, close: 3.5, initial: 1, loose: 5, faint: 6.5, none: 20 };
const ofBirth: Partial<Record<BirthLevel, number>> = {
  same: 12, 'day-month-swapped': 9, 'digits-swapped': 9, 'one-digit': 7, 'one-year': 7.5, 'few-days': 7.5, 'one-month': 6, week: 5, 'month-and-year': 7, 'month-and-year-near': 2, year: 3, 'year-near': 0, age: 3, 'age-near': 1,
};
const otherBirth = -4;
const nearDue = 5;
const [samePostcode, nearPostcode, sameDoor, nearDoor, sameNumber, slipOfNumber] = [10, 6, 11, 7, 26, 18];
const least = 0.5;
// So many bits short of what singles one out, or behind the likeliest, nobody is told of whatever else agrees.
const [shortOfSize, within, worthOfSize] = [7, 17, 17];
const mostDays = 1 << 16;
const nearStreet = likenesses.indexOf('close');
const sameWord = likenesses.indexOf('same');
const sureStreet = likenesses.indexOf('sounds-same');

/** Who may be meant, and who may live there. */
export interface Gathered extends Likeliest {
  /** Whether too many agree in all that was said for any of them to be singled out: nobody is gathered then. */
  readonly tooMany: boolean;
  readonly atThePlace: ReadonlySet<number>;
}

/** Goes through everybody who shares anything with what was said, and keeps the `most` likeliest. */
export class Gatherer {
  private readonly tally = new Tally();
  private buffer = new Int32Array(1 << 12);
  private readonly ofDay = new Float32Array(mostDays);

  constructor(
    private readonly people: People,
    private readonly texts: Texts,
    private readonly lookups: Lookups,
  ) {}

  gather(said: SaidPerson, { most, but, several }: { readonly most: number; readonly but: number | undefined; readonly several: boolean }): Gathered {
    this.tally.begin(this.people.size);
    for (const word of said.words) this.byWord(word);
    this.byBirth(said);
    const atThePlace = new Set<number>();
    this.byPlace(said, atThePlace);
    if (said.nhs !== undefined) {
      this.byNhs(said.nhs, sameNumber);
      for (const slip of nhsSlips(said.nhs)) this.byNhs(slip, slipOfNumber);
    }
    if (but !== undefined) this.tally.leaveOut(but);
    const atLeast = this.bitsOfSize() - shortOfSize;
    return { ...this.tally.likeliest({ most, least: atLeast, within: several ? Infinity : within, ofDay: this.bitsOfDays(said), days: this.people.days }), tooMany: mostBits(said) < atLeast, atThePlace };
  }

  /** Rough bits of each day of birth; the first place is for no day. */
  private bitsOfDays({ birth }: SaidPerson): Float32Array {
    this.ofDay.fill(birth === undefined ? 0 : otherBirth);
    this.ofDay[0] = 0;
    this.ofDay[dayOfTheGone + 1] = -Infinity;
    for (const [day, level] of birth?.days ?? []) this.ofDay[day + 1] = ofBirth[level] ?? otherBirth;
    return this.ofDay;
  }

  private byWord(word: SaidWord): void {
    this.tally.beginPart();
    const tooLittle = Math.max(least, this.bitsOfSize() - worthOfSize);
    const { words, levels } = word.like;
    for (let at = 0; at < words.length; at += 1) {
      const level = levels[at] ?? 0;
      const bits = Math.min(word.givenRarity(level), word.familyRarity(level)) - lost[likenesses[level] ?? 'none'];
      if (bits < tooLittle) continue;
      const list = this.lookups.ofWord(words[at] ?? 0);
      if (list !== undefined) this.tallyList(list, bits);
    }
  }

  /** The bits it takes to single one out. */
  private bitsOfSize(): number {
    return Math.log2(1 + this.people.size - this.people.gone);
  }

  private byBirth({ birth }: SaidPerson): void {
    if (birth === undefined || birth.vague) return;
    this.tally.beginPart();
    for (const day of birth.days.keys()) {
      // Their bits are reckoned with everybody's, at the end.
      for (const list of [this.lookups.ofDay(day), this.lookups.ofDueDay(day)]) if (list !== undefined) this.tallyList(list, 0);
    }
    if (birth.said === undefined) return;
    for (let day = birth.said - nearExpected; day <= birth.said + nearExpected; day += 1) {
      const list = birth.days.has(day) ? undefined : this.lookups.ofDueDay(day);
      if (list !== undefined) this.tallyList(list, nearDue - otherBirth);
    }
  }

  private byPlace(said: SaidPerson, there: Set<number>): void {
    this.tally.beginPart();
    if (said.postcode?.complete === true) {
      this.bySealedPlace(samePostcode);
      this.byPostcode(said.postcode.whole, samePostcode, there);
      for (const slip of postcodeSlips(said.postcode.whole)) this.byPostcode(slip, nearPostcode, there);
    }
    this.tally.beginPart();
    const street = said.place?.street;
    if (street === undefined) return;
    this.bySealedPlace(sameDoor);
    street.like.words.forEach((other, at) => {
      const level = street.like.levels[at] ?? 0;
      if (level < nearStreet) return;
      for (const unit of houseNumbers(said.place?.units ?? [])) {
        const list = this.lookups.ofDoor(other, unit);
        if (list !== undefined) this.tallyList(list, level >= sureStreet ? sameDoor : nearDoor, there);
      }
    });
  }

  /** Who has a sealed address, and is known by name or birth, is gathered as if it were what was said, whatever was said. */
  private bySealedPlace(bits: number): void {
    const read = this.read(this.lookups.sealed);
    this.tally.addToKnown(this.buffer, read, bits);
  }

  private byPostcode(whole: string, bits: number, there: Set<number>): void {
    const postcode = this.texts.postcodes.find(whole);
    const list = postcode === undefined ? undefined : this.lookups.ofPostcode(postcode);
    if (list !== undefined) this.tallyList(list, bits, there);
  }

  private byNhs(digits: string, bits: number): void {
    const list = this.lookups.ofNhs(digits);
    if (list === undefined) return;
    this.tally.beginPart();
    this.tallyList(list, bits);
  }

  private tallyList(list: number, bits: number, there?: Set<number>): void {
    const read = this.read(list);
    this.tally.add(this.buffer, read, bits);
    if (there !== undefined) for (let at = 0; at < read; at += 1) there.add(this.buffer[at] ?? 0);
  }

  private read(list: number): number {
    this.buffer = grown(this.buffer, this.lookups.lists.countOf(list));
    return this.lookups.lists.read(list, this.buffer);
  }
}

/** The rough bits of who agrees in all that was said. */
function mostBits({ readings: [reading], birth, postcode, place, nhs }: SaidPerson): number {
  const words = [...(reading?.given ?? []), ...(reading?.family ?? [])].map((word) => Math.min(word.givenRarity(sameWord), word.familyRarity(sameWord)));
  const days = [...(birth?.days.values() ?? [])].map((level) => ofBirth[level] ?? 0);
  const fields = [Math.max(0, ...new Set(days)), postcode?.complete === true ? samePostcode : 0, place?.street === undefined ? 0 : sameDoor, nhs === undefined ? 0 : sameNumber];
  return [...words, ...fields].reduce((sum, bits) => sum + bits, 0);
}
