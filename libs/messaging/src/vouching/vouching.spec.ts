import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { close, type Envelope, open } from './closed';
import { ServiceKeys } from './service-keys';
import { vouch, vouchedFor } from './vouch';

type Own = ConstructorParameters<typeof ServiceKeys>[0];
type Others = ConstructorParameters<typeof ServiceKeys>[1];

const names = ['enquiry-service', 'register-service', 'stranger', 'gateway'] as const;
const secrets = Object.fromEntries(names.map((name) => [name, { sign: generateKeyPairSync('ed25519'), agree: generateKeyPairSync('x25519') }]));
const jwk = (key: KeyObject | undefined) => key?.export({ format: 'jwk' }) as Own['sign'];
const others = Object.fromEntries(
  names.filter((name) => name !== 'stranger').map((name) => [name, { ...(name !== 'gateway' && { sign: jwk(secrets[name]?.sign.publicKey) }), agree: jwk(secrets[name]?.agree.publicKey) }]),
) as Others;
const keysOf = (name: (typeof names)[number]) => new ServiceKeys({ name, sign: jwk(secrets[name]?.sign.privateKey), agree: jwk(secrets[name]?.agree.privateKey) }, others);

const [enquiry, register, stranger, gateway] = [keysOf('enquiry-service'), keysOf('register-service'), keysOf('stranger'), keysOf('gateway')];
const call = { to: 'register-service', messageId: 'm-1', pattern: 'register.check.v1' };
const person = { actor: { id: 'staff:clerk', roles: ['clerk'] }, opened: ['c-1'] };

describe('the word of a service for a person', () => {
  it('is taken for the call it was given for', async () => {
    expect(await vouchedFor(register, await vouch(enquiry, call, person, 30), 'enquiry-service', call)).toEqual(person);
  });

  it.each([
    ['of another message', { messageId: 'm-2', pattern: call.pattern }],
    ['of another operation', { messageId: 'm-1', pattern: 'register.get-child.v1' }],
  ])('is not taken %s', async (_what, other) => {
    expect(await vouchedFor(register, await vouch(enquiry, call, person, 30), 'enquiry-service', other)).toBeUndefined();
  });

  it('is not taken by another service, from another service, from a stranger, nor from who may not vouch', async () => {
    const word = await vouch(enquiry, call, person, 30);
    expect(await vouchedFor(gateway, word, 'enquiry-service', call)).toBeUndefined();
    expect(await vouchedFor(register, word, 'register-service', call)).toBeUndefined();
    expect(await vouchedFor(register, await vouch(stranger, call, person, 30), 'stranger', call)).toBeUndefined();
    expect(await vouchedFor(register, await vouch(stranger, call, person, 30), 'enquiry-service', call)).toBeUndefined();
    expect(await vouchedFor(register, await vouch(gateway, call, person, 30), 'gateway', call)).toBeUndefined();
  });

  it('is not taken once it has expired, nor where it would hold for ever', async () => {
    expect(await vouchedFor(register, await vouch(enquiry, call, person, -6), 'enquiry-service', call)).toBeUndefined();
    const claims = { op: call.pattern, actor: person.actor };
    const endless = await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).setIssuer('enquiry-service').setAudience(call.to).setJti('m-1').setIssuedAt().sign(enquiry.signing);
    expect(await vouchedFor(register, endless, 'enquiry-service', call)).toBeUndefined();
    const old = await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).setIssuer('enquiry-service').setAudience(call.to).setJti('m-1').setIssuedAt(1).setExpirationTime('9y').sign(enquiry.signing);
    expect(await vouchedFor(register, old, 'enquiry-service', call)).toBeUndefined();
  });

  it('is not taken unsigned, or signed by a secret in place of a key', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { iss: 'enquiry-service', aud: call.to, jti: 'm-1', op: call.pattern, actor: person.actor, iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 30 };
    expect(await vouchedFor(register, `${part({ alg: 'none' })}.${part(claims)}.`, 'enquiry-service', call)).toBeUndefined();
    const secret = Buffer.from(others['enquiry-service']?.sign?.x ?? '', 'base64url');
    const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    expect(await vouchedFor(register, confused, 'enquiry-service', call)).toBeUndefined();
  });
});

describe('what services say to each other', () => {
  const envelope: Envelope = { kind: 'call', from: 'enquiry-service', ...call };
  const expected = { kind: envelope.kind, messageId: call.messageId, pattern: call.pattern };

  it('opens for the one it is for, and shows nothing of it on the way', async () => {
    const closed = await close(enquiry, envelope, { familyName: 'Quillfeather' });
    expect(await open(register, closed, expected)).toEqual({ from: 'enquiry-service', content: { familyName: 'Quillfeather' } });
    expect(closed.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1')).join(' ')).not.toContain('Quillfeather');
  });

  it.each<[string, Partial<Envelope>]>([['another message', { messageId: 'm-2' }], ['an answer', { kind: 'answer' }], ['another operation', { pattern: 'register.get-child.v1' }]])('does not open as %s', async (_what, other) => {
    await expect(open(register, await close(enquiry, envelope, {}), { ...expected, ...other })).rejects.toThrow('does not open');
  });

  it('does not open for or from anybody else', async () => {
    await expect(open(gateway, await close(enquiry, envelope, {}), expected)).rejects.toThrow('does not open');
    await expect(open(register, await close(stranger, { ...envelope, from: 'enquiry-service' }, {}), expected)).rejects.toThrow('does not open');
    await expect(open(register, await close(stranger, { ...envelope, from: 'stranger' }, {}), expected)).rejects.toThrow('does not open');
    await expect(close(enquiry, { ...envelope, to: 'stranger' }, {})).rejects.toThrow('no key');
  });

  it('does not open where one character was changed', async () => {
    const closed = await close(enquiry, envelope, { text: 'something' });
    await fc.assert(
      fc.asyncProperty(fc.nat(closed.length - 1), fc.constantFrom('A', 'B', 'a', 'b', '0', '1', '-', '_'), async (place, character) => {
        const changed = closed.slice(0, place) + character + closed.slice(place + 1);
        fc.pre(!closed.split('.').every((part, index) => Buffer.from(part, 'base64url').equals(Buffer.from(changed.split('.')[index] ?? '', 'base64url'))));
        await expect(open(register, changed, expected)).rejects.toThrow('does not open');
      }),
      { numRuns: 60 },
    );
  });
});
