import { getWorker } from '@custodian/contracts';
import { BusClient } from '@custodian/messaging';
import { Problem } from '@custodian/platform';
import { Injectable } from '@nestjs/common';

const actor = { id: 'service:notification-service', roles: ['service'] };

/** The register's directory of practitioners. */
@Injectable()
export class Directory {
  constructor(private readonly bus: BusClient) {}

  /** Where a practitioner is written to now; null where the directory has no address, undefined where it cannot be asked now. */
  async addressOf(workerId: string, correlationId: string): Promise<string | null | undefined> {
    try {
      const worker = await this.bus.query(getWorker, { workerId }, { actor, correlationId });
      return worker.email ?? null;
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      return thrown.status === 404 ? null : undefined;
    }
  }
}
