import { Log, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { TellUndelivered, UndeliveredSettings } from './tell-undelivered.usecase';

/** Looks again and again for messages without a receipt. Two routers may both look: the word they send has one id. */
@Injectable()
export class UndeliveredSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(
    private readonly settings: UndeliveredSettings,
    tell: TellUndelivered,
    log: Log,
  ) {
    this.rounds = new Rounds({ round: () => tell.run(), everyMs: settings.sweepMs, failed: (thrown) => { log.error('interchange.undelivered-failed', {}, thrown); } });
  }

  onApplicationBootstrap(): void {
    this.rounds.start(Math.min(this.settings.sweepMs, 1_000));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
