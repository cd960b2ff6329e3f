import { missingLimitPassed } from '@custodian/contracts';
import { type Deadline, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';

/** Announces a request about earlier plans that nobody answered in time, here or there. */
@Injectable()
export class OverdueHistoricPlan {
  @Fires('historic-plan-to-answer', 'historic-plan-awaited')
  async announce(tx: Tx, { deadlineId, kind, dueAt, about: { childId, requestId = '' } }: Deadline): Promise<void> {
    await tx.announce(missingLimitPassed, { deadlineId, kind, childId, matterId: requestId, dueAt: dueAt.toISOString() });
  }
}
