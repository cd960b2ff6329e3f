import { errorFields, type Lease, type Log, Rounds } from '@custodian/platform';
import type { HeadsCarrier } from '../heads/heads-carrier';
import type { Heads } from '../heads/heads';
import { mostAtOnce, type Sequencer } from './sequencer';

/** How long an entry waits for the next pass, at most, in milliseconds. */
const everyMs = 250;
/** How often is looked whether a head is due. */
const headsEveryMs = 1_000;

/** The work of a sequencer: entries into the chain, the chain's end signed. */
export interface ChainWork {
  readonly sequencer: Sequencer;
  readonly heads: Heads;
  readonly carrier: HeadsCarrier;
}

/** Keeps one service's chain going. Of its processes one does so at a time, the others stand by; were two to, the chain would be as whole. */
export class Sequencing {
  private readonly rounds: Rounds;
  private headsSeenAt = -Infinity;

  constructor(
    private readonly work: ChainWork,
    private readonly lease: Lease,
    private readonly log: Log,
  ) {
    this.rounds = new Rounds({
      round: () => this.round(),
      everyMs,
      afterFailureMs: headsEveryMs,
      failed: (thrown) => { log.warn('audit.interrupted', errorFields(thrown)); },
    });
  }

  start(): void {
    this.rounds.start();
  }

  /** Chains what is still pending, signs the chain's end, and lets another process go on. */
  async stop(): Promise<void> {
    await this.rounds.stop();
    await this.lastRound().catch((thrown: unknown) => {
      this.log.warn('audit.interrupted', errorFields(thrown));
    });
    await this.lease.release().catch(() => undefined);
  }

  private async round(): Promise<void> {
    if (!(await this.lease.mine())) return;
    let chained = 0;
    do {
      chained = await this.work.sequencer.pass(new Date());
      if (chained > 0 || performance.now() - this.headsSeenAt > headsEveryMs) await this.signIfDue();
    } while (chained === mostAtOnce && !this.rounds.stopping.aborted && (await this.lease.mine()));
  }

  private async signIfDue(): Promise<void> {
    this.headsSeenAt = performance.now();
    if (await this.work.heads.sign(new Date())) this.work.carrier.nudge();
  }

  private async lastRound(): Promise<void> {
    if (!(await this.lease.mine())) return;
    while ((await this.work.sequencer.pass(new Date())) === mostAtOnce);
    await this.work.heads.sign(new Date(), true);
  }
}
