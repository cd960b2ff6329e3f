import { errorFields, type Log, Nudge } from '@custodian/platform';
import type { HeadsCopy } from './heads-copy';

/** How often is tried again where the place was away, in milliseconds. */
const everyMs = 5_000;
/** How long shutting down waits for the last head to be copied. */
const lastMs = 2_000;

/** Carries heads to their other place as they are signed. While that place is away the service goes on, says so once, and catches up. */
export class HeadsCarrier {
  private readonly stopping = new AbortController();
  private readonly waking = new Nudge();
  private running: Promise<void> | undefined;
  private away = false;

  constructor(
    private readonly copy: HeadsCopy,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.run();
  }

  nudge(): void {
    this.waking.give();
  }

  /** Tries once more, not for long. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.waking.give();
    const limit = new AbortController();
    const last = (async () => {
      await this.running;
      await this.once();
    })();
    await Promise.race([last, after(lastMs, limit.signal)]);
    limit.abort();
    await this.copy.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.once();
      await this.waking.next(everyMs);
    }
  }

  private async once(): Promise<void> {
    try {
      await this.copy.carry();
      if (this.away) this.log.info('audit.heads-place-back');
      this.away = false;
    } catch (thrown) {
      if (!this.away) this.log.warn('audit.heads-place-away', errorFields(thrown));
      this.away = true;
    }
  }
}

function after(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => { clearTimeout(timer); done(); }, { once: true });
  });
}
