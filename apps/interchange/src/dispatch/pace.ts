/** So many a second, and after a rest so many at once. Times are milliseconds of one clock that never goes back. */
export class Pace {
  private readonly eachMs: number;
  private next = Number.NEGATIVE_INFINITY;

  constructor(
    perSecond: number,
    private readonly atOnce: number,
  ) {
    this.eachMs = 1000 / perSecond;
  }

  /** How long whoever asks now has to wait for their turn, which is theirs from then on. */
  waitMs(now: number): number {
    this.next = Math.max(this.next, now - this.atOnce * this.eachMs) + this.eachMs;
    return Math.max(0, this.next - now);
  }
}
