import { grown } from './growing';

const steps = 1024;
const stepsPerBit = 12;

/** Whom to choose. */
export interface Wanted {
  readonly most: number;
  /** Who has fewer bits is not the one, nor who has so many fewer than the likeliest. */
  readonly least: number;
  readonly within: number;
  /** Further bits of each day, and each person's day. */
  readonly ofDay: Float32Array;
  readonly days: Int32Array;
}

/** Who was chosen, and how many bits each of them and those left out have. */
export interface Likeliest {
  readonly people: Int32Array;
  readonly bitsOf: (person: number) => number;
  /** The most bits anybody has who was left out for want of room; undefined where nobody was. */
  readonly leftOut: number | undefined;
}

/** Bits per person, added part by part: a person counts once in each part, with the first bits given. */
export class Tally {
  private bits = new Float64Array(1 << 10);
  private rounds = new Int32Array(1 << 10);
  private parts = new Int32Array(1 << 10);
  private touched = new Int32Array(1 << 12);
  private count = 0;
  private round = 0;
  private part = 0;

  /** Begins anew for so many people. */
  begin(people: number): void {
    this.bits = grown(this.bits, people);
    this.rounds = grown(this.rounds, people);
    this.parts = grown(this.parts, people);
    this.touched = grown(this.touched, people);
    this.count = 0;
    this.round += 1;
  }

  /** Begins a part: a field, or a word of a name. */
  beginPart(): void {
    this.part += 1;
  }

  add(list: Int32Array, length: number, bits: number): void {
    for (let at = 0; at < length; at += 1) {
      const person = list[at] ?? 0;
      if (this.parts[person] === this.part) continue;
      this.parts[person] = this.part;
      if (this.rounds[person] === this.round) this.bits[person] = (this.bits[person] ?? 0) + bits;
      else {
        this.rounds[person] = this.round;
        this.bits[person] = bits;
        this.touched[this.count] = person;
        this.count += 1;
      }
    }
  }

  /** Leaves somebody out of whom to choose. */
  leaveOut(person: number): void {
    this.bits[person] = -Infinity;
  }

  /** Adds bits to those of a list who have some already, as their bits of this part. */
  addToKnown(list: Int32Array, length: number, bits: number): void {
    for (let at = 0; at < length; at += 1) {
      const person = list[at] ?? 0;
      if (this.rounds[person] !== this.round) continue;
      this.parts[person] = this.part;
      this.bits[person] = (this.bits[person] ?? 0) + bits;
    }
  }

  /** The `most` people with the most bits, those of their days added, of all who have enough. */
  likeliest({ most, least, within, ofDay, days }: Wanted): Likeliest {
    const histogram = new Int32Array(steps);
    let highest = 0;
    for (let at = 0; at < this.count; at += 1) {
      const person = this.touched[at] ?? 0;
      const bits = (this.bits[person] ?? 0) + (ofDay[(days[person] ?? -1) + 1] ?? 0);
      this.bits[person] = bits;
      const step = stepOf(bits);
      histogram[step] = (histogram[step] ?? 0) + 1;
      if (step > highest) highest = step;
    }
    const lowest = Math.max(1, Math.min(highest, Math.max(stepOf(least), highest - within * stepsPerBit)));
    let from = highest;
    let taken = histogram[from] ?? 0;
    while (from > lowest && taken + (histogram[from - 1] ?? 0) <= most) {
      from -= 1;
      taken += histogram[from] ?? 0;
    }
    const chosen = new Int32Array(highest < lowest ? 0 : Math.min(taken, most));
    let filled = 0;
    for (let at = 0; at < this.count && filled < chosen.length; at += 1) {
      const person = this.touched[at] ?? 0;
      if (stepOf(this.bits[person] ?? 0) >= from) chosen[filled++] = person;
    }
    const isFull = highest >= lowest && (from > lowest || taken > most);
    return { people: chosen, bitsOf: (person) => this.bits[person] ?? 0, leftOut: isFull ? (taken > most ? from : from - 1) / stepsPerBit : undefined };
  }
}

function stepOf(bits: number): number {
  return bits <= 0 ? 0 : Math.min(steps - 1, 1 + Math.floor(bits * stepsPerBit));
}
