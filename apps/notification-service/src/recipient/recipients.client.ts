import { type Audience, findRecipients, type OutputOf } from '@custodian/contracts';
import { BusClient } from '@custodian/messaging';
import { Clock, Problem } from '@custodian/platform';
import { Injectable } from '@nestjs/common';

/** Somebody the register knows, with how they are reached at this moment: used and not kept. */
export type Found = OutputOf<typeof findRecipients>['recipients'][number];

const actor = { id: 'service:notification-service', roles: ['service'] };

/** The register's answer to who must know. */
@Injectable()
export class Recipients {
  constructor(
    private readonly bus: BusClient,
    private readonly clock: Clock,
  ) {}

  /** Who that is now; undefined where the register cannot be asked now. */
  async find(audience: readonly Audience[], correlationId: string): Promise<readonly Found[] | undefined> {
    try {
      return (await this.bus.query(findRecipients, { audience: [...audience], at: this.clock.now().toISOString() }, { actor, correlationId })).recipients;
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      return thrown.status === 404 ? [] : undefined;
    }
  }
}
