import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { base64url, CompactEncrypt, CompactSign, type CompactJWSHeaderParameters, exportJWK, generateKeyPair } from 'jose';
import {
  type DispatchHead, encryptContent, encryptionKeyOf, generateKeys, interchangeCode, isNamedRightly, largestDispatch, openDispatch, type Opened, type OwnKeys,
  parseOwnKeys, type PinnedKey, pinnedKey, type Refused, sealDispatch, signDispatch, verifyDispatch,
} from '.';

const start = new Date('2026-03-02T09:00:00Z');
const now = new Date('2026-03-03T09:00:00Z');
const content = { name: 'Ottoline Quillfeather', answer: [1, 2, 3] };

interface Party { readonly own: OwnKeys; readonly published: PinnedKey[] }

describe('a dispatch between two authorities', () => {
  let parties: Record<string, Party>;
  const party = (code: string): Party => {
    const found = parties[code];
    if (found === undefined) throw new Error(code);
    return found;
  };
  const keysOf = (code: string): readonly PinnedKey[] => parties[code]?.published ?? [];
  const signing = (code: string): PinnedKey => keyFor(code, 'sig');
  const encryption = (code: string): PinnedKey => keyFor(code, 'enc');
  const keyFor = (code: string, use: string): PinnedKey => {
    const key = keysOf(code).find((each) => each.use === use);
    if (key === undefined) throw new Error(`${code} has no key for ${use}`);
    return key;
  };

  beforeAll(async () => {
    parties = {
      northmoor: await generateKeys('northmoor', start),
      southvale: await generateKeys('southvale', start, 'ES256'),
      westhaven: await generateKeys('westhaven', start),
      [interchangeCode]: await generateKeys(interchangeCode, start),
    };
  });

  const headOf = (given: Partial<DispatchHead> = {}): DispatchHead =>
    ({ id: randomUUID(), from: 'northmoor', to: 'southvale', kind: 'message', seq: 1, attempt: 1, sentAt: now.toISOString(), urgent: true, ...given });
  const sealed = (given: Partial<DispatchHead> = {}): Promise<string> => {
    const head = headOf(given);
    return sealDispatch(head, content, party(head.from).own, encryption(head.to));
  };
  const opened = (jws: string, me = 'southvale', at = now): Promise<Opened | Refused> => openDispatch(jws, { me, keysOf, own: party(me).own, now: at });
  const refusalOf = async (jws: string, me?: string, at?: Date): Promise<string | undefined> => {
    const result = await opened(jws, me, at);
    return 'refused' in result ? result.refused : undefined;
  };
  const sign = (payload: unknown, header: CompactJWSHeaderParameters, by = 'northmoor'): Promise<string> =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(payload))).setProtectedHeader(header).sign(party(by).own.signing.key);
  const right = (by = 'northmoor'): CompactJWSHeaderParameters => ({ alg: party(by).own.signing.alg, kid: party(by).own.signing.kid, typ: 'custodian-dispatch' });

  describe('arrives', () => {
    it('whole, whatever it says, in either direction and under either algorithm', async () => {
      await fc.assert(fc.asyncProperty(fc.jsonValue(), fc.boolean(), fc.integer({ min: 1 }), async (said, urgent, seq) => {
        for (const [from, to] of [['northmoor', 'southvale'], ['southvale', 'northmoor']] as const) {
          const head = headOf({ from, to, urgent, seq });
          const result = await opened(await sealDispatch(head, said, party(from).own, encryption(to)), to);
          expect(result).toMatchObject({ head });
          expect(JSON.stringify('content' in result ? result.content : undefined)).toBe(JSON.stringify(said));
        }
      }), { numRuns: 60 });
    });

    it('as each kind, with what that kind has', async () => {
      const receipt = headOf({ kind: 'receipt', seq: undefined, of: randomUUID() });
      expect(await opened(await sealDispatch(receipt, undefined, party('northmoor').own, undefined))).toMatchObject({ head: { kind: 'receipt', of: receipt.of } });
      expect(await opened(await sealed({ kind: 'resend-request', seq: undefined }))).toMatchObject({ content });
      const undelivered = headOf({ from: interchangeCode, kind: 'undelivered', seq: undefined, of: randomUUID() });
      expect(await opened(await sealDispatch(undelivered, undefined, party(interchangeCode).own, undefined))).toMatchObject({ head: { from: interchangeCode } });
    });

    it('without anything readable on it but its head', async () => {
      const [, payload] = (await sealed()).split('.');
      expect(new TextDecoder().decode(base64url.decode(payload ?? ''))).not.toContain('Quillfeather');
    });

    it('with a fingerprint that stays from attempt to attempt, and changes with anything it says', async () => {
      const head = headOf();
      const body = await encryptContent(head, content, encryption('southvale'));
      const fingerprint = async (given: Partial<DispatchHead>, carried = body): Promise<string | undefined> => {
        const result = await verifyDispatch(await signDispatch({ ...head, ...given }, carried, party('northmoor').own), keysOf, now);
        return 'refused' in result ? undefined : result.sha256;
      };
      const first = await fingerprint({});
      expect(first).toMatch(/^[\da-f]{64}$/u);
      expect(await fingerprint({ attempt: 2, sentAt: '2026-03-03T10:00:00Z' })).toBe(first);
      const other = await encryptContent(head, content, encryption('southvale'));
      const others = await Promise.all([fingerprint({ seq: 2 }), fingerprint({ urgent: false }), fingerprint({ to: 'westhaven' }), fingerprint({}, other)]);
      expect(new Set([first, ...others]).size).toBe(5);
    });
  });

  describe('is refused', () => {
    it('when any character is another, left out or put in, wherever it stands', async () => {
      for (const [from, to] of [['northmoor', 'southvale'], ['southvale', 'northmoor']] as const) {
        const jws = await sealed({ from, to });
        const ends = [...jws.matchAll(/\./gu)].flatMap(({ index }) => [index - 1, index, index + 1]);
        const position = fc.oneof(fc.constantFrom(0, jws.length - 2, jws.length - 1, ...ends), fc.nat(jws.length - 1));
        const character = fc.oneof(fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_', '.', '=', '+', '/', ' ', '\n', '\0', 'é'), fc.string({ minLength: 1, maxLength: 1 }));
        await fc.assert(fc.asyncProperty(position, character, fc.constantFrom('another', 'out', 'in'), async (at, put, how) => {
          const changed = jws.slice(0, at) + (how === 'out' ? '' : put) + jws.slice(how === 'in' ? at : at + 1);
          fc.pre(changed !== jws);
          expect(await refusalOf(changed, to)).toBeDefined();
        }), { numRuns: 400 });
      }
    });

    it('when its last character only means the same', async () => {
      const jws = await sealed();
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const last = alphabet.indexOf(jws.at(-1) ?? '');
      const same = [1, 2, 15].map((bits) => jws.slice(0, -1) + (alphabet[last ^ bits] ?? ''));
      expect(await Promise.all(same.map((each) => refusalOf(each)))).toEqual(['unreadable', 'unreadable', 'unreadable']);
    });

    it('when it is no dispatch at all', async () => {
      const texts = ['', '.', '..', 'a.b.c', '{}', await sealed().then((jws) => `${jws}.`), await sealed().then((jws) => jws.slice(0, jws.lastIndexOf('.')))];
      for (const text of texts) expect(await refusalOf(text)).toBe('unreadable');
      await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.json().map((text) => `${base64url.encode(text)}.${base64url.encode(text)}.`)), async (text) => {
        expect(await refusalOf(text)).toBeDefined();
      }));
    });

    it('when the sender is forged: signed by another authority, whichever key it names', async () => {
      const payload = { v: 1, ...headOf(), body: await encryptContent(headOf(), content, encryption('southvale')) };
      expect(await refusalOf(await sign(payload, right('westhaven'), 'westhaven'))).toBe('key-unknown');
      expect(await refusalOf(await sign(payload, right('northmoor'), 'westhaven'))).toBe('signature-wrong');
      const stranger = await generateKeys('northmoor', start);
      expect(await refusalOf(await signDispatch(headOf(), payload.body, stranger.own))).toBe('key-unknown');
      expect(await refusalOf(await signDispatch(headOf({ from: 'nowhere' }), payload.body, { ...stranger.own, authority: 'nowhere' }))).toBe('key-unknown');
    });

    it('and an authority cannot even sign for another by mistake', async () => {
      await expect(signDispatch(headOf(), 'x', party('westhaven').own)).rejects.toThrow('cannot sign for another');
    });

    it('when it is unsigned, or signed in a way that is not allowed', async () => {
      const payload = base64url.encode(JSON.stringify({ v: 1, ...headOf(), body: 'x' }));
      for (const alg of ['none', 'None', 'NONE', '']) {
        const unsigned = `${base64url.encode(JSON.stringify({ ...right(), alg }))}.${payload}.`;
        expect(await refusalOf(unsigned)).toBe('algorithm-not-allowed');
      }
      const secret = new TextEncoder().encode(JSON.stringify(signing('northmoor').jwk));
      const byPublicKey = await new CompactSign(base64url.decode(payload)).setProtectedHeader({ ...right(), alg: 'HS256' }).sign(secret);
      expect(await refusalOf(byPublicKey)).toBe('algorithm-not-allowed');
      const rsa = await generateKeyPair('RS256');
      expect(await refusalOf(await new CompactSign(base64url.decode(payload)).setProtectedHeader({ ...right(), alg: 'RS256' }).sign(rsa.privateKey))).toBe('algorithm-not-allowed');
      const forES = `${base64url.encode(JSON.stringify({ ...right(), alg: 'ES256' }))}.${payload}.${base64url.encode(new Uint8Array(64))}`;
      expect(await refusalOf(forES)).toBe('algorithm-not-allowed');
    });

    it.each(['jku', 'jwk', 'x5u', 'x5c', 'x5t', 'cty', 'nonce'])('when its header says %s', async (name) => {
      const header = { ...right(), [name]: name === 'jwk' ? signing('northmoor').jwk : 'https://keys.example' };
      expect(await refusalOf(await sign({ v: 1, ...headOf(), body: 'x' }, header))).toBe('header-not-allowed');
    });

    it('when its header says crit, b64 or another type, or names no key', async () => {
      const payload = base64url.encode(JSON.stringify({ v: 1, ...headOf(), body: 'x' }));
      const { kid: _kid, ...keyless } = right();
      for (const header of [{ ...right(), crit: ['b64'], b64: false }, { ...right(), crit: ['exp'] }, { ...right(), typ: 'JWT' }, keyless]) {
        expect(await refusalOf(`${base64url.encode(JSON.stringify(header))}.${payload}.${base64url.encode(new Uint8Array(64))}`)).toBe('header-not-allowed');
      }
    });

    it('when its head has what it may not have, or lacks what it must', async () => {
      const good = { v: 1, ...headOf(), body: 'x' };
      const { seq: _seq, ...seqless } = good;
      const heads = [
        { ...good, v: 2 }, { ...good, extra: 1 }, seqless, { ...good, seq: 0 }, { ...good, seq: 1.5 }, { ...good, of: randomUUID() }, { ...good, body: undefined },
        { ...good, kind: 'receipt' }, { ...good, kind: 'command' }, { ...good, to: 'northmoor' }, { ...good, to: '../etc' }, { ...good, from: 'NORTHMOOR' }, { ...good, id: 'one' },
        { ...good, attempt: 0 }, { ...good, sentAt: 'yesterday' }, { ...good, urgent: 'yes' }, { ...seqless, kind: 'undelivered', of: randomUUID() }, [good], null, 'text',
      ];
      for (const head of heads) expect(await refusalOf(await sign(head, right()))).toBe('unreadable');
      await expect(sealDispatch(headOf({ seq: undefined }), content, party('northmoor').own, encryption('southvale'))).rejects.toThrow();
      await expect(sealDispatch(headOf(), content, party('northmoor').own, undefined)).rejects.toThrow('to a key only');
    });

    it('when its key is not yet valid, retired or revoked; two are good while they overlap', async () => {
      const first = party('northmoor');
      const second = await generateKeys('northmoor', new Date('2026-03-10T00:00:00Z'));
      const until = '2026-03-12T00:00:00Z';
      parties['rotating'] = { own: { ...first.own, authority: 'rotating' }, published: [{ ...signing('northmoor'), until }, ...second.published] };
      const by = (own: OwnKeys): Promise<string> => signDispatch(headOf({ from: 'rotating' }), 'x', { ...own, authority: 'rotating' });
      const outcome = async (own: OwnKeys, at: string): Promise<string> => {
        const result = await verifyDispatch(await by(own), keysOf, new Date(at));
        return 'refused' in result ? result.refused : 'good';
      };
      expect(await outcome(first.own, '2026-03-01T23:59:59Z')).toBe('key-not-yet-valid');
      expect(await outcome(first.own, '2026-03-11T00:00:00Z')).toBe('good');
      expect(await outcome(second.own, '2026-03-09T23:59:59Z')).toBe('key-not-yet-valid');
      expect(await outcome(second.own, '2026-03-11T00:00:00Z')).toBe('good');
      expect(await outcome(first.own, until)).toBe('key-retired');
      parties['rotating'] = { own: first.own, published: [{ ...signing('northmoor'), revokedAt: '2026-03-05T00:00:00Z' }, ...second.published] };
      for (const at of ['2026-03-03T00:00:00Z', '2026-03-06T00:00:00Z']) expect(await outcome(first.own, at)).toBe('key-revoked');
    });

    it('when it is to somebody else, and says whose it seems to be', async () => {
      const head = headOf({ to: 'westhaven' });
      expect(await opened(await sealDispatch(head, content, party('northmoor').own, encryption('westhaven')))).toEqual({ refused: 'recipient-wrong', claimedFrom: 'northmoor', id: head.id });
    });

    it('when its content is encrypted to somebody else', async () => {
      expect(await refusalOf(await sealDispatch(headOf(), content, party('northmoor').own, encryption('westhaven')))).toBe('content-not-for-us');
    });

    it('when its content was taken from another dispatch, of its own sender or of another', async () => {
      const head = headOf();
      const body = await encryptContent(head, content, encryption('southvale'));
      expect(await refusalOf(await signDispatch(headOf(), body, party('northmoor').own))).toBe('content-altered');
      expect(await refusalOf(await signDispatch({ ...head, from: 'westhaven' }, body, party('westhaven').own))).toBe('content-altered');
    });

    it('when a character of its content is another, though its sender signed that', async () => {
      const head = headOf();
      const body = await encryptContent(head, content, encryption('southvale'));
      const ends = [...body.matchAll(/\./gu)].flatMap(({ index }) => [index - 1, index, index + 1]);
      await fc.assert(fc.asyncProperty(fc.oneof(fc.constantFrom(0, body.length - 1, ...ends), fc.nat(body.length - 1)), fc.constantFrom('A', 'Q', 'g', 'w', 'z', '0', '5', '9', '-', '_', '.', '='), async (at, put) => {
        const changed = body.slice(0, at) + put + body.slice(at + 1);
        fc.pre(changed !== body);
        expect(await refusalOf(await signDispatch(head, changed, party('northmoor').own))).toMatch(/^content-(altered|not-for-us)$/u);
      }), { numRuns: 150 });
    });

    it('when its content is encrypted in a way that is not allowed, or is no JSON', async () => {
      const head = headOf();
      const { id, from, to } = head;
      const { kid, jwk } = encryption('southvale');
      const body = (header: object, text = '{}'): Promise<string> =>
        new CompactEncrypt(new TextEncoder().encode(text)).setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid, id, from, to, ...header }).encrypt(jwk);
      const bodies = await Promise.all([body({ enc: 'A128CBC-HS256' }), body({ alg: 'ECDH-ES+A128KW' }), body({ alg: 'ECDH-ES' }), body({ cty: 'x' }), body({ jku: 'https://keys.example' }), body({}, 'no JSON')]);
      for (const each of bodies) expect(await refusalOf(await signDispatch(head, each, party('northmoor').own))).toBe('content-altered');
      expect(await refusalOf(await signDispatch(head, await body({}), party('northmoor').own))).toBeUndefined();
    });

    it('when it is too large, before anything else is done with it', async () => {
      expect(await refusalOf('a'.repeat(largestDispatch + 1))).toBe('too-large');
    });

    it('and tells nothing of what it claims but a code and an id', async () => {
      expect(await verifyDispatch(await sign({ id: 'Ottoline Quillfeather', from: 'Quillfeather, born 2019' }, right()), keysOf, now)).toEqual({ refused: 'unreadable' });
      const id = randomUUID();
      expect(await verifyDispatch(await sign({ id, from: 'southvale' }, right()), keysOf, now)).toEqual({ refused: 'unreadable', claimedFrom: 'southvale', id });
    });
  });

  describe('keys', () => {
    it('are read from the file they were written to, and nothing else is', () => {
      const { own } = party('southvale');
      expect(parseOwnKeys(JSON.stringify(own))).toEqual(own);
      for (const text of ['', '{}', JSON.stringify({ ...own, signing: { ...own.signing, key: { d: 'secret' } } })]) {
        expect(() => parseOwnKeys(text)).toThrow('this is no file of own keys');
      }
    });

    it('are named by their thumbprint', async () => {
      for (const key of keysOf('northmoor')) expect(await isNamedRightly(key)).toBe(true);
      expect(await isNamedRightly({ ...signing('northmoor'), kid: encryption('northmoor').kid })).toBe(false);
    });

    it('are never pinned with their private half, nor for another use', async () => {
      const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
      expect(pinnedKey.safeParse({ ...signing('northmoor'), jwk: await exportJWK(pair.privateKey) }).success).toBe(false);
      expect(pinnedKey.safeParse({ ...signing('northmoor'), use: 'enc' }).success).toBe(false);
      expect(pinnedKey.safeParse({ ...encryption('northmoor'), use: 'sig' }).success).toBe(false);
    });

    it('to encrypt to are the newest that is good', async () => {
      const next = await generateKeys('northmoor', new Date('2026-03-10T00:00:00Z'));
      const keys = [...keysOf('northmoor'), ...next.published];
      const [, nextEncryption] = next.published;
      expect(encryptionKeyOf(keys, now)).toEqual(encryption('northmoor'));
      expect(encryptionKeyOf(keys, new Date('2026-03-11T00:00:00Z'))).toEqual(nextEncryption);
      expect(encryptionKeyOf(keys.map((key) => ({ ...key, revokedAt: '2026-03-02T00:00:00Z' })), now)).toBeUndefined();
    });
  });
});
