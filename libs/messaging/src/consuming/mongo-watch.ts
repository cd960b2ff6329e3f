import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Nudge } from '@custodian/platform';
import { Store } from '../store';

const everyMs = 1_000;
const limitMs = 2_000;

/** Watches whether MongoDB can be used, so that nothing is consumed while it cannot. */
@Injectable()
export class MongoWatch {
  private readonly stopping = new AbortController();
  private readonly doubt = new Nudge();
  private there = true;
  private running: Promise<void> | undefined;

  constructor(private readonly store: Store) {}

  start(changed: (there: boolean) => void): void {
    this.running = this.run(changed);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.doubt.give();
    await this.running;
  }

  /** Somebody met an error that says it is away: stop at once, and look. */
  doubted(): void {
    this.suspected = true;
    this.doubt.give();
  }

  private suspected = false;

  private async run(changed: (there: boolean) => void): Promise<void> {
    const say = (there: boolean) => {
      if (there !== this.there) changed(there);
      this.there = there;
    };
    while (!this.stopping.signal.aborted) {
      if (this.suspected) {
        say(false);
        this.suspected = false;
        // Back not sooner than this, so that a server that answers pings and nothing else is not asked hot.
        await wait(everyMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
      say(await this.answers());
      await this.doubt.next(everyMs);
    }
  }

  private async answers(): Promise<boolean> {
    const limit = wait(limitMs, false, { ref: false });
    return Promise.race([this.store.ping(limitMs).then(() => true, () => false), limit]);
  }
}
