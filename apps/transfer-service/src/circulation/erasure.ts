import type { DeadlineGiven } from '@custodian/deadlines';
import type { Circulation } from './circulation';

/** When the details of a circulation that was stood down go; undefined where they are gone, or the child is sought. */
export function erasureOf({ circulationId, details, stoodDownAt, eraseAt }: Circulation): DeadlineGiven | undefined {
  if (!details || !stoodDownAt || !eraseAt) return undefined;
  return { deadlineId: `${circulationId}:erased`, kind: 'circulation-erased', queue: 'missing', startedAt: stoodDownAt, dueAt: eraseAt, about: { circulationId }, whose: {} };
}
