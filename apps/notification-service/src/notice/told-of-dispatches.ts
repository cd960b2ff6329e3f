import type { dispatchByHand, dispatchParked, dispatchRefused, dispatchUndelivered, dispatchUnreceipted, PayloadOf } from '@custodian/contracts';
import type { Told } from './notice';

const unit = { office: 'safeguarding-unit' } as const;

/** The Unit rings the other authority: something about a child at risk went there, and nobody has signed for it. Where only people could have told them and nobody has, the designated manager is to know too. */
export function ofDispatchUnreceipted({ dispatchId, to, childId, byHand }: PayloadOf<typeof dispatchUnreceipted>): Told {
  return { kind: 'dispatch-unreceipted', because: to, dispatchId, ...(childId !== undefined && { childId }), to: byHand ? [unit, { office: 'designated-manager' }] : [unit] };
}

/** The designated manager finds another way: nobody signs for it, or nobody has sent it by hand. */
export function ofDispatchUndelivered({ dispatchId, to, childId }: PayloadOf<typeof dispatchUndelivered>): Told {
  return { kind: 'dispatch-undelivered', because: to, dispatchId, ...(childId !== undefined && { childId }), to: [{ office: 'designated-manager' }] };
}

/** The Unit writes to an authority that is not on the interchange; about a child at risk it rings there at once. */
export function ofDispatchByHand({ dispatchId, to, childId, urgent }: PayloadOf<typeof dispatchByHand>): Told {
  return { kind: urgent ? 'dispatch-to-telephone' : 'dispatch-by-hand', because: to, dispatchId, ...(childId !== undefined && { childId }), to: [unit] };
}

/** The designated manager is to know that something another custodian said waits for people. */
export function ofDispatchParked({ dispatchId, from }: PayloadOf<typeof dispatchParked>): Told {
  return { kind: 'dispatch-parked', because: from, dispatchId, to: [{ office: 'designated-manager' }] };
}

/** The designated manager looks into what is not what it says it is. */
export function ofDispatchRefused({ code }: PayloadOf<typeof dispatchRefused>): Told {
  return { kind: 'dispatch-refused', because: code, to: [{ office: 'designated-manager' }] };
}
