import { Secret, TOTP } from 'otpauth';

/** The second factor of every made-up person: the same for all of them and told to everybody, for it protects nothing. */
export const secondFactorSecret = 'MADEUPSECRETMADEUPSECRETMADEUP23';

const totp = new TOTP({ issuer: 'Custodian', label: 'made-up people', secret: Secret.fromBase32(secondFactorSecret) });

/** What an authenticator app reads as a QR code. */
export const secondFactorUri = totp.toString();

/** Whether it is the code of this half minute, or of one next to it (RFC 6238). Unlike a real sign-in this one takes a code twice, so that scripts need not wait. */
export function isCode(given: unknown): boolean {
  return typeof given === 'string' && /^\d{6}$/u.test(given) && totp.validate({ token: given, window: 1 }) !== null;
}
