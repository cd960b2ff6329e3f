import { type Problem, unavailable } from '@custodian/platform';

/** The keys cannot be had now (503). Nothing was done; sending it again is safe. */
export function keysUnavailable(): Problem {
  return unavailable('keys-unavailable', 'The keys that records are sealed with cannot be had just now. Trying again is safe, with the same Idempotency-Key.');
}
