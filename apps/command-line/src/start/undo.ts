/** What has to be undone at the end, noted as it is done. */
export class Undo {
  private readonly steps: (() => Promise<void>)[][] = [];
  private over = false;

  /** Notes how to undo something. When everything is already being undone, it is undone at once. */
  async note(lot: number, step: () => Promise<void>): Promise<void> {
    if (this.over) {
      await step();
      return;
    }
    (this.steps[lot] ??= []).push(step);
  }

  /** Undoes the lots, the last first, each lot at once. Goes on when a step fails, and says so. */
  async everything(): Promise<void> {
    this.over = true;
    for (const lot of [...this.steps].reverse()) {
      const results = await Promise.allSettled(lot.map((step) => step()));
      for (const result of results) if (result.status === 'rejected') console.error(String(result.reason));
    }
  }
}
