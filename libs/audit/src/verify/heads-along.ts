import type { Head } from '../heads/head';

/** Heads in the order of their numbers, taken along as the chain is read. */
export class HeadsAlong<H extends Head> {
  private ahead: H | undefined;
  private readonly heads: AsyncIterator<H>;

  constructor(heads: AsyncIterable<H>) {
    this.heads = heads[Symbol.asyncIterator]();
  }

  /** The next of them whose number is not above this one's; undefined where there is none. */
  async upTo(seq: number): Promise<H | undefined> {
    this.ahead ??= await this.next();
    if (!this.ahead || this.ahead.seq > seq) return undefined;
    const head = this.ahead;
    this.ahead = undefined;
    return head;
  }

  private async next(): Promise<H | undefined> {
    const next = await this.heads.next();
    return next.done === true ? undefined : next.value;
  }
}
