import { deadlineChangedOf, type Service } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import type { Deadline } from './deadline';

/** Announces how a deadline stands now, in the transaction that changed it; where its service announces any. */
export async function announceChange(tx: Tx, service: Service, { about, whose, ...deadline }: Deadline): Promise<void> {
  if (service === 'notification-service') return;
  const { deadlineId, gen, kind, status, limit, rule } = deadline;
  await tx.announce(deadlineChangedOf[service], {
    deadlineId, gen, kind, status, startedAt: deadline.startedAt.toISOString(), dueAt: deadline.dueAt.toISOString(), limit, rule,
    childId: about.childId, enquiryId: about.enquiryId, forWorkerId: whose.workerId, forRole: whose.role,
  });
}
