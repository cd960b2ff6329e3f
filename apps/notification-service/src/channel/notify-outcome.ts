import type { Outcome } from '../message/message';

/** What a status of GOV.UK Notify says of a message. `sent` is all that is ever known of a text message abroad. */
export function outcomeOfStatus(status: string): Outcome {
  switch (status) {
    case 'delivered':
    case 'sent':
      return { is: 'delivered' };
    case 'permanent-failure':
      return { is: 'refused', detail: status };
    case 'temporary-failure':
    case 'technical-failure':
      return { is: 'failed', detail: status };
    default:
      return { is: 'accepted' };
  }
}

/** What is known of a call that failed. */
export interface FailedCall {
  /** Absent where no answer came. */
  readonly status?: number;
  readonly code?: string;
  readonly retryAfter?: string;
}

const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'];

/**
 * What a failed call says of the message: one that reached nobody has not gone; one answered by 5xx or by nothing may have.
 * 429 says when to come again, or leaves it to us.
 */
export function outcomeOfFailure({ status, code, retryAfter }: FailedCall): Outcome {
  if (status === undefined) return neverLeft.includes(code ?? '') ? { is: 'failed', detail: 'provider-unreachable' } : { is: 'unknown', detail: 'no-answer' };
  if (status === 429) return { is: 'wait', detail: 'too-many-requests', ...secondsIn(retryAfter) };
  if (status >= 500) return { is: 'unknown', detail: 'provider-error' };
  if (status === 401 || status === 403) return { is: 'failed', detail: 'provider-refuses-sign-in' };
  return { is: 'refused', detail: 'provider-refuses-message' };
}

function secondsIn(retryAfter: string | undefined): { inMs?: number } {
  const seconds = Number(retryAfter);
  return retryAfter !== undefined && Number.isFinite(seconds) && seconds >= 0 ? { inMs: Math.min(seconds, 3600) * 1000 } : {};
}
