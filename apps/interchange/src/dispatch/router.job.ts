import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Mailboxes } from '../authorities/mailboxes.client';
import { Paces } from './paces.job';
import { PassOn } from './pass-on.usecase';

/** Reads what every authority writes, for as long as the app runs. */
@Injectable()
export class Router implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly mailboxes: Mailboxes,
    private readonly paces: Paces,
    private readonly passOn: PassOn,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.mailboxes.start(async (mailboxOf, dispatch) => {
      await this.paces.turn(mailboxOf);
      await this.passOn.run(mailboxOf, dispatch);
    });
  }

  beforeApplicationShutdown(): Promise<void> {
    this.paces.stop();
    return this.mailboxes.stop();
  }
}
