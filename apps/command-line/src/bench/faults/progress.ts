/** How far a run has come, for those who wait for a part of it. */
export class Progress {
  private done = 0;
  private over = false;
  private readonly waiting: { readonly at: number; readonly reached: () => void }[] = [];

  constructor(private readonly total: number) {}

  step(): void {
    this.done += 1;
    this.wake();
  }

  /** Nothing more will come: lets everyone go on who still waits. */
  end(): void {
    this.over = true;
    this.wake();
  }

  get ended(): boolean {
    return this.over;
  }

  /** Resolves once this share of the steps is done, or the run is over. */
  reaches(share: number): Promise<void> {
    return new Promise((reached) => {
      this.waiting.push({ at: share * this.total, reached });
      this.wake();
    });
  }

  private wake(): void {
    for (const { at, reached } of this.waiting) if (this.over || this.done >= at) reached();
  }
}
