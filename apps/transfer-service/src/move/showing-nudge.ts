/** Has what the Record is to show of moves looked at soon; it would be anyway. */
export class Showing {
  private show: () => void = () => undefined;

  by(show: () => void): void {
    this.show = show;
  }

  soon(): void {
    this.show();
  }
}
