/** What time it is. A test clock starts at a given instant when the process starts, and runs on from there. */
export class Clock {
  private readonly offset: number;

  constructor(testStart?: Date) {
    this.offset = testStart ? testStart.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }
}
