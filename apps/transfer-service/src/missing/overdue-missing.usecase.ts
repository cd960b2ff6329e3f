import { missingLimitPassed } from '@custodian/contracts';
import { type Deadline, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';

/** Announces a step for a missing child that nobody took in time. */
@Injectable()
export class OverdueMissing {
  @Fires(
    'missing-team-manager-told', 'missing-unit-told', 'missing-core-group-told', 'missing-family-and-friends-asked', 'missing-police-told', 'missing-work-and-pensions-considered',
    'missing-urgent-conference-considered', 'missing-legal-advice-considered', 'missing-leaving-the-uk-considered', 'missing-agencies-told', 'missing-custodians-told', 'missing-director-advised',
  )
  async announce(tx: Tx, { deadlineId, kind, dueAt, about: { childId, missingId = '' }, whose }: Deadline): Promise<void> {
    await tx.announce(missingLimitPassed, { deadlineId, kind, childId, matterId: missingId, forWorkerId: whose.workerId, dueAt: dueAt.toISOString() });
  }
}
