import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { decrypt, encrypt, keyBytes } from './cipher';

const secret = fc.uint8Array({ minLength: keyBytes, maxLength: keyBytes }).map((bytes) => Buffer.from(bytes));
const text = fc.string({ unit: 'binary', maxLength: 4000 });
const bound = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 });

const sealed = fc.record({ secret, text, bound }).map((given) => ({ ...given, made: encrypt(given.secret, Buffer.from(given.text), given.bound) }));

describe('what is encrypted', () => {
  it('comes back as it was, whatever it is and is bound to', () => {
    fc.assert(fc.property(sealed, (given) => { expect(decrypt(given.secret, given.made, given.bound)).toEqual(Buffer.from(given.text)); }));
  });

  it('is refused when it is bound to anything else', () => {
    fc.assert(
      fc.property(sealed, bound, (given, other) => {
        fc.pre(JSON.stringify(other) !== JSON.stringify(given.bound));
        expect(() => decrypt(given.secret, given.made, other)).toThrow();
      }),
    );
  });

  it('is not bound alike by parts that read alike joined', () => {
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), fc.string({ minLength: 1 }), (key, one, other, between) => {
        const made = encrypt(key, Buffer.from('14 Tanpits Row'), [one + between, other]);
        expect(() => decrypt(key, made, [one, between + other])).toThrow();
      }),
    );
  });

  it('is refused under another key', () => {
    fc.assert(
      fc.property(sealed, secret, (given, other) => {
        fc.pre(!other.equals(given.secret));
        expect(() => decrypt(other, given.made, given.bound)).toThrow();
      }),
    );
  });

  it('is refused when any one bit of it is another', () => {
    fc.assert(
      fc.property(sealed, fc.constantFrom('iv', 'tag', 'text'), fc.nat(), (given, part, at) => {
        const bytes = Buffer.from(given.made[part]);
        fc.pre(bytes.length > 0);
        const bit = at % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => decrypt(given.secret, { ...given.made, [part]: bytes }, given.bound)).toThrow();
      }),
    );
  });

  it('is refused when it is cut short, tag and nonce too', () => {
    fc.assert(
      fc.property(sealed, fc.constantFrom('iv', 'tag', 'text'), fc.nat(), (given, part, at) => {
        const whole = given.made[part];
        fc.pre(whole.length > 0);
        expect(() => decrypt(given.secret, { ...given.made, [part]: whole.subarray(0, at % whole.length) }, given.bound)).toThrow();
      }),
    );
  });

  it('never has the same nonce twice', () => {
    const key = randomBytes(keyBytes);
    const nonces = Array.from({ length: 2000 }, () => encrypt(key, Buffer.from('the same'), ['a']).iv.toString('hex'));
    expect(new Set(nonces).size).toBe(nonces.length);
  });
});
