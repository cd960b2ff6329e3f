/** What time it is. A test clock starts at a given instant when the process starts, and runs on from there. */
export class Clock {
  /** How far it is from the machine's own time, in milliseconds; 0 but for a test clock. */
  readonly offsetMs: number;

  constructor(testStart?: Date) {
    this.offsetMs = testStart ? testStart.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }
}
