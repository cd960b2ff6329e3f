import { setTimeout as wait } from 'node:timers/promises';
import { Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Pace } from './pace';

export class PaceSettings {
  constructor(
    readonly perSecond: number,
    readonly atOnce: number,
  ) {}
}

/** How fast each authority is read: one that floods waits for itself, and nobody waits for it. What waits lies in its own `outbound`. */
@Injectable()
export class Paces {
  private readonly paces = new Map<string, Pace>();
  private readonly stopping = new AbortController();
  private readonly slowed;

  constructor(
    private readonly settings: PaceSettings,
    metrics: Metrics,
  ) {
    this.slowed = metrics.counter('interchange_slowed_total', 'Dispatches that waited because their authority writes faster than it may', ['mailbox']);
  }

  /** Resolves when it is the turn of one more dispatch of an authority. Rejects when the app stops. */
  async turn(mailboxOf: string): Promise<void> {
    const ms = this.paceOf(mailboxOf).waitMs(performance.now());
    if (ms === 0) return;
    this.slowed.inc({ mailbox: mailboxOf });
    await wait(ms, undefined, { signal: this.stopping.signal });
  }

  stop(): void {
    this.stopping.abort();
  }

  private paceOf(mailboxOf: string): Pace {
    const known = this.paces.get(mailboxOf) ?? new Pace(this.settings.perSecond, this.settings.atOnce);
    this.paces.set(mailboxOf, known);
    return known;
  }
}
