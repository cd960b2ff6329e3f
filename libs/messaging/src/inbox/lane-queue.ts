/** Runs one piece of work after another within a lane, and lanes beside each other. Between processes the positions keep order; this only spares conflicts. */
export class LaneQueue {
  private readonly tails = new Map<string, Promise<void>>();

  async run(lane: string, work: () => Promise<void>): Promise<void> {
    const before = this.tails.get(lane) ?? Promise.resolve();
    const result = before.then(work);
    const tail = result.catch(() => undefined);
    this.tails.set(lane, tail);
    try {
      await result;
    } finally {
      if (this.tails.get(lane) === tail) this.tails.delete(lane);
    }
  }
}
