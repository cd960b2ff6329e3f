import { randomUUID } from 'node:crypto';
import type { RefusalCode } from '@custodian/interchange';
import { Clock, Log, Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Refusals, type RefusalRow } from './refusals.repository';

export type Refusal = Omit<RefusalRow, '_id' | 'at'> & { readonly code: RefusalCode };

/** Keeps what was refused where those who run the interchange see it. */
@Injectable()
export class Refuse {
  private readonly refused;

  constructor(
    private readonly refusals: Refusals,
    private readonly clock: Clock,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.refused = metrics.counter('interchange_refused_total', 'Dispatches not passed on, by why and by whose mailbox they were written to', ['code', 'mailbox']);
  }

  async run(refusal: Refusal): Promise<void> {
    await this.refusals.add({ _id: randomUUID(), ...refusal, at: this.clock.now() });
    const { code, mailbox, dispatchId } = refusal;
    this.refused.inc({ code, mailbox });
    this.log.warn('interchange.refused', { code, key: mailbox, ...(dispatchId !== undefined && { messageId: dispatchId }) });
  }
}
