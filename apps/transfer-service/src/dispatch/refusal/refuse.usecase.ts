import { randomUUID } from 'node:crypto';
import { dispatchRefused } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Log, Metrics } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { type RefusalRow, Refusals } from './refusals.repository';

const hourMs = 3_600_000;
/** So many of one kind in an hour are told of; the rest are kept and counted, so that nobody drowns the notices of others. */
const toldInAnHour = 20;

/** Keeps what was not taken, and has somebody told. */
@Injectable()
export class Refuse {
  private readonly refused;

  constructor(
    private readonly refusals: Refusals,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.refused = metrics.counter('dispatches_refused_total', 'Dispatches that came and were not taken', ['code']);
  }

  async run(tx: Tx, { code, claimedFrom, dispatchId }: Pick<RefusalRow, 'code' | 'claimedFrom' | 'dispatchId'>): Promise<void> {
    const refusalId = randomUUID();
    const before = await this.refusals.countSince(new Date(tx.now.getTime() - hourMs), { code, claimedFrom }, { most: toldInAnHour, session: tx.session });
    await this.refusals.add({ _id: refusalId, code, ...(claimedFrom !== undefined && { claimedFrom }), ...(dispatchId !== undefined && { dispatchId }), at: tx.now }, tx.session);
    if (before < toldInAnHour) await tx.announce(dispatchRefused, { refusalId, code, ...(claimedFrom !== undefined && { claimedFrom }) });
    tx.afterCommit(() => {
      this.refused.inc({ code });
      this.log.warn('dispatch.refused', { code, of: claimedFrom ?? 'nobody', messageId: dispatchId ?? 'none' });
    });
  }
}
