import { DeliveryAttempt } from '@custodian/contracts';
import { failureCode } from './failure-code';

it.each([
  ['ECONNREFUSED', 'mail-server-unreachable'],
  ['ESOCKET', 'mail-server-unreachable'],
  ['ETIMEDOUT', 'mail-server-unreachable'],
  ['EAUTH', 'mail-server-refuses-sign-in'],
  ['EENVELOPE', 'mail-server-refuses-address'],
  ['EMESSAGE', 'mail-server-refuses-mail'],
  ['EWHATEVER', 'mail-not-sent'],
])('a failure %s is kept as %s', (code, kept) => {
  expect(failureCode(Object.assign(new Error('550 ianthe@northmoor.example unknown'), { code }))).toBe(kept);
  expect(DeliveryAttempt.shape.detail.safeParse(kept).success).toBe(true);
});

it.each([[undefined], ['text'], [new Error('none')], [{ code: 7 }]])('so is what cannot be read', (thrown) => {
  expect(failureCode(thrown)).toBe('mail-not-sent');
});
