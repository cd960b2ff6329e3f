import type { dispatchUndelivered, PayloadOf } from '@custodian/contracts';
import type { DispatchOutRow } from './dispatch-out-row.schema';

/** A dispatch of ours as events tell of it: ids only. */
export function dispatchTold({ _id, to, message, urgent, seq, about: { moveId, childId } }: DispatchOutRow): PayloadOf<typeof dispatchUndelivered> {
  return { dispatchId: _id, to, message, urgent, ...(seq === undefined && { byHand: true }), ...(moveId !== undefined && { moveId }), ...(childId !== undefined && { childId }) };
}
