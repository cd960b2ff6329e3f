import { grown } from './growing';

const first = 2;
const longest = 2048;
const none = -1;

/**
 * Lists of people by number, all in one array: each list is a chain of slices, every slice twice as long as the one before it.
 * A slice is `[next, room, person, person, …]`.
 */
export class PostingLists {
  private slab = new Int32Array(1 << 12);
  private used = 0;
  private heads = new Int32Array(1 << 8);
  private tails = new Int32Array(1 << 8);
  /** Where the next person of a list goes, and where its last slice ends. */
  private ends = new Int32Array(1 << 8);
  private counts = new Int32Array(1 << 8);
  private lists = 0;

  /** Begins an empty list; gives its number. */
  begin(): number {
    const list = this.lists;
    this.lists += 1;
    for (const key of ['heads', 'tails', 'ends', 'counts'] as const) this[key] = grown(this[key], this.lists);
    this.heads[list] = none;
    return list;
  }

  add(list: number, person: number): void {
    const tail = this.tails[list] ?? 0;
    if (this.heads[list] === none) this.heads[list] = this.tails[list] = this.slice(list, first);
    else if (this.ends[list] === tail + 2 + (this.slab[tail + 1] ?? 0)) {
      const next = this.slice(list, Math.min(longest, 2 * (this.slab[tail + 1] ?? 0)));
      this.slab[tail] = next;
      this.tails[list] = next;
    }
    const end = this.ends[list] ?? 0;
    this.slab[end] = person;
    this.ends[list] = end + 1;
    this.counts[list] = (this.counts[list] ?? 0) + 1;
  }

  countOf(list: number): number {
    return this.counts[list] ?? 0;
  }

  /** Copies a list into `into`, as far as there is room; gives how many people that is. */
  read(list: number, into: Int32Array): number {
    let read = 0;
    for (let at = this.heads[list] ?? none; at !== none && read < into.length; at = this.slab[at] ?? none) {
      const end = at === this.tails[list] ? (this.ends[list] ?? 0) : at + 2 + (this.slab[at + 1] ?? 0);
      const part = this.slab.subarray(at + 2, Math.min(end, at + 2 + into.length - read));
      into.set(part, read);
      read += part.length;
    }
    return read;
  }

  private slice(list: number, room: number): number {
    const at = this.used;
    this.used += 2 + room;
    this.slab = grown(this.slab, this.used);
    this.slab[at] = none;
    this.slab[at + 1] = room;
    this.ends[list] = at + 2;
    return at;
  }
}
