/** Has whatever is to be matched looked at soon; it would be anyway. */
export class Matching {
  private match: () => void = () => undefined;

  by(match: () => void): void {
    this.match = match;
  }

  soon(): void {
    this.match();
  }
}
