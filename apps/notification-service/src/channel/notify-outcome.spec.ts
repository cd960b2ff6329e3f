import { outcomeOfFailure, outcomeOfStatus } from './notify-outcome';

it.each([
  ['created', 'accepted'], ['sending', 'accepted'], ['pending', 'accepted'], ['anything-new', 'accepted'],
  ['delivered', 'delivered'], ['sent', 'delivered'],
  ['permanent-failure', 'refused'], ['temporary-failure', 'failed'], ['technical-failure', 'failed'],
])('a status %s is %s', (status, is) => {
  expect(outcomeOfStatus(status).is).toBe(is);
});

it.each([
  [{ code: 'ECONNREFUSED' }, { is: 'failed', detail: 'provider-unreachable' }],
  [{ code: 'ECONNABORTED' }, { is: 'unknown', detail: 'no-answer' }],
  [{ code: 'ECONNRESET' }, { is: 'unknown', detail: 'no-answer' }],
  [{}, { is: 'unknown', detail: 'no-answer' }],
  [{ status: 500 }, { is: 'unknown', detail: 'provider-error' }],
  [{ status: 504 }, { is: 'unknown', detail: 'provider-error' }],
  [{ status: 429 }, { is: 'wait', detail: 'too-many-requests' }],
  [{ status: 429, retryAfter: '7' }, { is: 'wait', detail: 'too-many-requests', inMs: 7_000 }],
  [{ status: 429, retryAfter: 'Tue, 24 Nov 2026 10:00:00 GMT' }, { is: 'wait', detail: 'too-many-requests' }],
  [{ status: 403 }, { is: 'failed', detail: 'provider-refuses-sign-in' }],
  [{ status: 400 }, { is: 'refused', detail: 'provider-refuses-message' }],
])('a call that failed with %j is %j', (failed, outcome) => {
  expect(outcomeOfFailure(failed)).toEqual(outcome);
});
