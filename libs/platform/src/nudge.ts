import { setTimeout as wait } from 'node:timers/promises';

/** Lets a loop sleep until there is something to do. A nudge given while it works is not lost. */
export class Nudge {
  private given = false;
  private resolve: (() => void) | undefined;

  give(): void {
    this.given = true;
    this.resolve?.();
  }

  /** Resolves on the next nudge, or after `ms`. */
  async next(ms: number): Promise<void> {
    if (!this.given) {
      const limit = new AbortController();
      await Promise.race([new Promise<void>((resolve) => (this.resolve = resolve)), wait(ms, undefined, { signal: limit.signal }).catch(() => undefined)]);
      limit.abort();
    }
    this.given = false;
  }
}
