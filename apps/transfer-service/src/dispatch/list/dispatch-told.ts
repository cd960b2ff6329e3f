import type { Dispatch } from '@custodian/contracts';
import type { z } from 'zod';
import type { DispatchInRow } from '../incoming/dispatch-in-row.schema';
import type { DispatchOutRow } from '../outgoing/dispatch-out-row.schema';

export type DispatchTold = z.output<typeof Dispatch>;

/** A dispatch of ours as its list shows it. */
export function outTold({ _id, to, message, urgent, status, seq, attempt, createdAt, sentAt, receiptedAt, undeliveredAt, byHand, about: { moveId, childId } }: DispatchOutRow): DispatchTold {
  const went = byHand?.at ?? sentAt;
  return {
    dispatchId: _id, direction: 'out', custodian: to, message, urgent, status, attempts: attempt, at: createdAt.toISOString(),
    ...(seq !== undefined && { seq }),
    ...(went && { sentAt: went.toISOString() }),
    ...(receiptedAt && { receiptedAt: receiptedAt.toISOString() }),
    ...(undeliveredAt && { undeliveredAt: undeliveredAt.toISOString() }),
    ...(moveId !== undefined && { moveId }),
    ...(childId !== undefined && { childId }),
  };
}

/** A dispatch of theirs as its list shows it; a message we do not know is not named. */
export function inTold({ dispatchId, from, message, urgent, status, seq, repeats, receivedAt, reason }: DispatchInRow, isKnown: (message: string) => boolean): DispatchTold {
  return {
    dispatchId, direction: 'in', custodian: from, urgent, status, attempts: repeats + 1, at: receivedAt.toISOString(),
    ...(isKnown(message) && { message }),
    ...(seq !== undefined && { seq }),
    ...(reason !== undefined && { reason }),
  };
}
