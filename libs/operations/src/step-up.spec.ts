import { Problem } from '@custodian/platform';
import { challengeOf, steppedUpAt } from './step-up';

const now = Math.floor(Date.now() / 1000);
const accepted = 'urn:strong urn:stronger';

describe('when somebody proved themselves by a second factor', () => {
  it.each(['urn:strong', 'urn:stronger'])('is what the token says, where it names %s', (acr) => {
    expect(steppedUpAt({ acr, auth_time: now - 4000 }, accepted)).toBe(now - 4000);
  });

  it.each([
    ['another way of signing in', { acr: 'urn:password', auth_time: now }],
    ['both ways at once', { acr: accepted, auth_time: now }],
    ['no way at all', { auth_time: now }],
    ['no time', { acr: 'urn:strong' }],
    ['a time that is no number', { acr: 'urn:strong', auth_time: String(now) as never }],
    ['a time to come, which would never grow old', { acr: 'urn:strong', auth_time: now + 60 }],
  ])('is never, with %s', (_what, payload) => {
    expect(steppedUpAt(payload, accepted)).toBeUndefined();
  });
});

describe('what a 401 asks for', () => {
  it.each([
    ['step-up-needed', 'Bearer error="insufficient_user_authentication", acr_values="urn:strong urn:stronger", max_age="300"'],
    ['token-not-accepted', 'Bearer error="invalid_token"'],
    ['not-signed-in', 'Bearer'],
  ])('%s', (code, challenge) => {
    expect(challengeOf(new Problem(401, code, ''), accepted)).toBe(challenge);
  });
});
