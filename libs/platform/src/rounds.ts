import { setTimeout as wait } from 'node:timers/promises';
import { Nudge } from './nudge';

/** What is done again and again. */
export interface RoundWork {
  readonly round: () => Promise<unknown>;
  /** The longest rest between two rounds, in milliseconds. */
  readonly everyMs: number;
  /** The rest after a round that failed, where it is another. No nudge ends it. */
  readonly afterFailureMs?: number;
  readonly failed: (thrown: unknown) => void;
}

/** Rounds of a work, one at a time. One that fails is told of, and the next comes all the same. */
export class Rounds {
  private readonly waking = new Nudge();
  private readonly ending = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly work: RoundWork) {}

  /** Tells a long round that it is to come to its end. */
  get stopping(): AbortSignal {
    return this.ending.signal;
  }

  /** Begins with a round, or with a rest of so many milliseconds. */
  start(restMs = 0): void {
    this.running = this.run(restMs);
  }

  /** Ends the rest. Where a round is under way, the next follows it at once. */
  nudge(): void {
    this.waking.give();
  }

  /** Lets the round under way end. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.nudge();
    await this.running;
  }

  private async run(restMs: number): Promise<void> {
    if (restMs > 0) await this.waking.next(restMs);
    while (!this.stopping.aborted) {
      try {
        await this.work.round();
        await this.waking.next(this.work.everyMs);
      } catch (thrown) {
        this.work.failed(thrown);
        await wait(this.work.afterFailureMs ?? this.work.everyMs, undefined, { signal: this.stopping }).catch(() => undefined);
      }
    }
  }
}
