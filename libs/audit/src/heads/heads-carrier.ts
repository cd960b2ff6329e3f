import { errorFields, type Log, Rounds } from '@custodian/platform';
import type { HeadsCopy } from './heads-copy';

/** How often is tried again where the place was away, in milliseconds. */
const everyMs = 5_000;
/** How long shutting down waits for the last head to be copied. */
const lastMs = 2_000;

/** Carries heads to their other place as they are signed. While that place is away the service goes on, says so once, and catches up. */
export class HeadsCarrier {
  private readonly rounds: Rounds;
  private away = false;

  constructor(
    private readonly copy: HeadsCopy,
    private readonly log: Log,
  ) {
    this.rounds = new Rounds({ round: () => this.carry(), everyMs, failed: (thrown) => { this.sayAway(thrown); } });
  }

  start(): void {
    this.rounds.start();
  }

  nudge(): void {
    this.rounds.nudge();
  }

  /** Tries once more, not for long. */
  async stop(): Promise<void> {
    const limit = new AbortController();
    const last = (async () => {
      await this.rounds.stop();
      await this.carry().catch((thrown: unknown) => { this.sayAway(thrown); });
    })();
    await Promise.race([last, after(lastMs, limit.signal)]);
    limit.abort();
    await this.copy.close();
  }

  private async carry(): Promise<void> {
    await this.copy.carry();
    if (this.away) this.log.info('audit.heads-place-back');
    this.away = false;
  }

  private sayAway(thrown: unknown): void {
    if (!this.away) this.log.warn('audit.heads-place-away', errorFields(thrown));
    this.away = true;
  }
}

function after(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => { clearTimeout(timer); done(); }, { once: true });
  });
}
