import { type HeardWord, heardWord } from '../name/heard-word';
import { bits, type Likeness, likenessByLetters, likenesses } from '../name/likeness';
import { grown } from './growing';
import { Interned } from './interned';

/** The words of a vocabulary that are like one word, the most alike first. */
export interface LikeWords {
  readonly words: Int32Array;
  /** The place of each word's likeness in `likenesses`. */
  readonly levels: Uint8Array;
}

const mostKept = 5_000;
const mostOtherLetters = 8;
const mostLonger = 3;
const oneLetter = 256;
const levels = Object.fromEntries(likenesses.map((name, level) => [name, level])) as Record<Likeness, number>;
const { same, variant } = levels;

/** Every word that stands in the index, comparable with a word that was said. */
export class Vocabulary {
  private readonly interned = new Interned();
  private readonly heard: HeardWord[] = [];
  private letters = new Int32Array(1 << 10);
  private sounds = new Int32Array(1 << 10);
  private beginnings = new Int32Array(1 << 10);
  private lengths = new Uint8Array(1 << 10);
  private readonly byGroup = new Map<number, number[]>();
  /** What was looked up lately. A new word ends it: it may be like any. */
  private readonly kept = new Map<string, LikeWords>();

  get size(): number {
    return this.heard.length;
  }

  numberOf(text: string): number {
    const known = this.interned.find(text);
    if (known !== undefined) return known;
    const word = heardWord(text);
    const number = this.interned.numberOf(text);
    this.heard.push(word);
    this.letters = grown(this.letters, number + 1);
    this.sounds = grown(this.sounds, number + 1);
    this.beginnings = grown(this.beginnings, number + 1);
    this.letters[number] = word.letters;
    this.sounds[number] = word.sounds;
    this.beginnings[number] = beginningOf(text);
    this.lengths = grown(this.lengths, number + 1);
    this.lengths[number] = text.length;
    for (const group of word.groups) this.byGroup.set(group, [...(this.byGroup.get(group) ?? []), number]);
    this.kept.clear();
    return number;
  }

  find(text: string): number | undefined {
    return this.interned.find(text);
  }

  /** The words like a folded word. */
  like(text: string): LikeWords {
    const known = this.kept.get(text);
    if (known) return known;
    if (this.kept.size >= mostKept) this.kept.clear();
    const found = this.lookUp(heardWord(text));
    this.kept.set(text, found);
    return found;
  }

  private lookUp(said: HeardWord): LikeWords {
    const byLevel: number[][] = likenesses.map(() => []);
    const variants = new Set(said.groups.flatMap((group) => this.byGroup.get(group) ?? []));
    for (const number of variants) byLevel[this.heard[number]?.text === said.text ? same : variant]?.push(number);
    for (const number of this.worthComparing(said)) {
      const other = this.heard[number];
      if (other === undefined || variants.has(number)) continue;
      const level = likenessByLetters(said, other);
      if (level !== 'none') byLevel[levels[level]]?.push(number);
    }
    const found = byLevel.flatMap((words, level) => words.map((word) => [word, level] as const)).reverse();
    return { words: Int32Array.from(found, ([word]) => word), levels: Uint8Array.from(found, ([, level]) => level) };
  }

  /** Words that are too far apart by their letters alone are passed over, unless they begin alike. */
  private worthComparing(said: HeardWord): number[] {
    const worth: number[] = [];
    const begins = beginningOf(said.text);
    const initial = said.text.length === 1;
    const [shortest, longest] = [said.text.length - mostLonger, said.text.length + mostLonger];
    for (let number = 0; number < this.heard.length; number += 1) {
      const beginning = this.beginnings[number] ?? 0;
      if (beginning === begins || initial || beginning < oneLetter) worth.push(number);
      else if (bits(said.sounds ^ (this.sounds[number] ?? 0)) + bits(said.letters ^ (this.letters[number] ?? 0)) <= mostOtherLetters) {
        const length = this.lengths[number] ?? 0;
        if (length >= shortest && length <= longest) worth.push(number);
      }
    }
    return worth;
  }
}

function beginningOf(text: string): number {
  return text.length === 1 ? text.charCodeAt(0) % oneLetter : oneLetter + text.charCodeAt(0) * 0x1_0000 + text.charCodeAt(1) * 0x100 + (text.length > 2 ? text.charCodeAt(2) : 0);
}
