import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { interchangeCode, largestDispatch, type RefusalCode, sealDispatch, signDispatch } from '@custodian/interchange';
import { base64url, CompactSign, type CompactJWSHeaderParameters } from 'jose';
import { z } from 'zod';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { rowsOf, type ThreeAuthorities, threeAuthorities, threeParties } from './three-authorities';

/** The file of authorities, as far as its keys go. */
const written = z.object({ authorities: z.array(z.looseObject({ keys: z.array(z.looseObject({ kid: z.string() })) })) });

describe('the interchange passes on nothing that', () => {
  let three: ThreeAuthorities;

  beforeAll(async () => {
    const parties = await threeParties();
    three = await threeAuthorities({ parties, extraEnv: { INTERCHANGE_REREAD_SECONDS: '0.2' } });
  });

  afterAll(() => three.stop());

  /** What was refused since, once so much has been. */
  async function refusedSince(before: number, count: number): Promise<string[]> {
    return eventually(async () => {
      const rows = await rowsOf(three.interchange.name, 'refusals');
      return rows.length >= before + count ? rows.slice(before).map(({ code }) => String(code)) : undefined;
    });
  }

  const refusals = async (): Promise<number> => (await rowsOf(three.interchange.name, 'refusals')).length;

  /** Writes each to an authority's `outbound`, sees each refused with its code, none arrive, and that what is right still passes afterwards. */
  async function refuses(given: readonly { readonly dispatch: string | Buffer; readonly code: RefusalCode; readonly by?: 'a' | 'c' }[]): Promise<void> {
    const { a, b, c } = three;
    const before = await refusals();
    const arrived = b.arrivals + c.arrivals + a.arrivals;
    for (const { dispatch, by = 'a' } of given) await three[by].write(dispatch);
    expect((await refusedSince(before, given.length)).toSorted()).toEqual(given.map(({ code }) => code).toSorted());
    expect(a.arrivals + b.arrivals + c.arrivals).toBe(arrived);
    const right = await a.send(b.code, 'right');
    await eventually(() => Promise.resolve(b.opened.find(({ head }) => head.id === right.id)));
    await eventually(() => Promise.resolve(a.receipts.get(right.id)));
  }

  const sign = (payload: unknown, header: Partial<CompactJWSHeaderParameters> = {}): Promise<string> => {
    const { own } = three.a.keys;
    const whole: CompactJWSHeaderParameters = { alg: own.signing.alg, kid: own.signing.kid, typ: 'custodian-dispatch', ...header };
    return new CompactSign(new TextEncoder().encode(JSON.stringify(payload))).setProtectedHeader(whole).sign(own.signing.key);
  };
  const payload = () => ({ v: 1, ...three.a.headTo(three.b.code), body: 'x' });
  const unsigned = (header: object): string => `${base64url.encode(JSON.stringify(header))}.${base64url.encode(JSON.stringify(payload()))}.${base64url.encode(randomBytes(64))}`;

  it('is from a forged sender', async () => {
    const { a, b, c } = three;
    const forged = await signDispatch(a.headTo(b.code), 'x', { ...c.keys.own, authority: a.code });
    const named = await signDispatch(a.headTo(b.code), 'x', { ...c.keys.own, authority: a.code, signing: { ...c.keys.own.signing, kid: a.keys.own.signing.kid } });
    const stolen = await a.seal(b.code, 'of a, in the mailbox of c');
    const asInterchange = await sealDispatch({ ...a.headTo(b.code), seq: undefined, from: interchangeCode, kind: 'undelivered', of: randomUUID() }, undefined, { ...a.keys.own, authority: interchangeCode }, undefined);
    const ownUndelivered = await sealDispatch({ ...a.headTo(b.code), seq: undefined, kind: 'undelivered', of: randomUUID() }, undefined, a.keys.own, undefined);
    await refuses([
      { dispatch: forged, code: 'key-unknown' }, { dispatch: named, code: 'signature-wrong' }, { dispatch: forged, code: 'key-unknown', by: 'c' },
      { dispatch: stolen.jws, code: 'sender-not-the-mailbox', by: 'c' }, { dispatch: asInterchange, code: 'key-unknown' }, { dispatch: ownUndelivered, code: 'sender-not-the-mailbox' },
    ]);
  });

  it('is to nobody known, or to the interchange', async () => {
    const { a } = three;
    const to = (code: string): Promise<string> => signDispatch(a.headTo(code), 'x', a.keys.own);
    await refuses([{ dispatch: await to('nowhere'), code: 'recipient-unknown' }, { dispatch: await to(interchangeCode), code: 'recipient-unknown' }]);
  });

  it('is unsigned, signed otherwise than allowed, or says where a key is', async () => {
    const { alg, kid } = three.a.keys.own.signing;
    const right = { alg, kid, typ: 'custodian-dispatch' };
    const otherwise = await Promise.all(['jku', 'x5u', 'x5c', 'jwk'].map((name) => sign(payload(), { [name]: name === 'jwk' ? three.c.keys.keys[0]?.jwk : 'https://keys.example' })));
    await refuses([
      ...['none', 'NONE', 'HS256', 'RS256', 'ES384'].map((other) => ({ dispatch: unsigned({ ...right, alg: other }), code: 'algorithm-not-allowed' as const })),
      ...otherwise.map((dispatch) => ({ dispatch, code: 'header-not-allowed' as const })),
      { dispatch: unsigned({ ...right, crit: ['b64'], b64: false }), code: 'header-not-allowed' },
      { dispatch: await sign(payload(), { typ: 'JWT' }), code: 'header-not-allowed' },
    ]);
  });

  it('had a bit of it flipped, wherever', async () => {
    const { a, b } = three;
    const before = await refusals();
    const arrived = b.arrivals;
    const { jws } = await a.seal(b.code, 'whole');
    const count = 150;
    for (let flip = 0; flip < count; flip += 1) {
      const changed = Buffer.from(jws, 'latin1');
      const at = flip < 3 ? [0, jws.length - 1, jws.indexOf('.')][flip] ?? 0 : Math.floor((jws.length * flip) / count);
      changed[at] = (changed[at] ?? 0) ^ (1 << flip % 8);
      await a.write(changed);
    }
    expect(await refusedSince(before, count)).toHaveLength(count);
    expect(b.arrivals).toBe(arrived);
  });

  it('is no dispatch, or too large for one', async () => {
    await refuses([
      { dispatch: '', code: 'unreadable' }, { dispatch: randomBytes(500), code: 'unreadable' }, { dispatch: '{"from":"northmoor"}', code: 'unreadable' },
      { dispatch: await sign({ ...payload(), v: 2 }), code: 'unreadable' }, { dispatch: Buffer.alloc(largestDispatch + 1, 'a'), code: 'too-large' },
    ]);
  });

  it('is a receipt for what was never sent, or for what somebody else was sent', async () => {
    const { a, b, c } = three;
    const toB = await a.send(b.code, 'for b');
    await eventually(() => Promise.resolve(a.receipts.get(toB.id)));
    const receipt = (of: string): Promise<string> => sealDispatch({ ...c.headTo(a.code), kind: 'receipt', seq: undefined, of }, undefined, c.keys.own, undefined);
    await refuses([{ dispatch: await receipt(randomUUID()), code: 'receipt-for-nothing-sent', by: 'c' }, { dispatch: await receipt(toB.id), code: 'receipt-for-nothing-sent', by: 'c' }]);
  });

  it('has the id of another: of the same sender with other content, or of another sender', async () => {
    const { a, b, c } = three;
    const first = await a.send(b.code, 'first');
    await eventually(() => Promise.resolve(a.receipts.get(first.id)));
    const other = await a.seal(b.code, 'other', { id: first.id, seq: first.head.seq });
    const elsewhere = await c.seal(b.code, 'of c', { id: first.id });
    await refuses([{ dispatch: other.jws, code: 'id-used-for-another' }, { dispatch: elsewhere.jws, code: 'id-used-for-another', by: 'c' }]);
    await a.again(first, 2);
    const row = await eventually(async () => (await rowsOf(three.interchange.name, 'ledger')).find(({ _id, deliveries }) => String(_id) === first.id && deliveries === 2));
    expect(row).toMatchObject({ attempt: 2, repeats: 0 });
  });

  it('is replayed a hundred times; twenty are passed on, for a process may die, and the receiver opens one', async () => {
    const { a, b } = three;
    const before = await refusals();
    const { jws, id } = await a.seal(b.code, 'once');
    const arrived = b.arrivals;
    for (let time = 0; time < 101; time += 1) await a.write(jws, id);
    expect(new Set(await refusedSince(before, 80))).toEqual(new Set(['replayed']));
    await eventually(() => Promise.resolve(b.arrivals === arrived + 21 ? true : undefined));
    expect(b.opened.filter(({ head }) => head.id === id)).toHaveLength(1);
    expect(await refusals()).toBe(before + 80);
  });

  it('is signed by a key that is retired, revoked or not yet valid, from the moment its file says so', async () => {
    const { a, b, interchange } = three;
    const text = readFileSync(interchange.authoritiesFile, 'utf8');
    const [signing] = a.keys.keys;
    const reread = async (change: object): Promise<void> => {
      const before = countReread();
      const changed = written.parse(JSON.parse(text)).authorities.map((each) => ({ ...each, keys: each.keys.map((key) => (key.kid === signing?.kid ? { ...key, ...change } : key)) }));
      writeFileSync(interchange.authoritiesFile, JSON.stringify({ authorities: changed }));
      process.kill(interchange.router.pid, 'SIGHUP');
      await eventually(() => Promise.resolve(countReread() > before ? true : undefined));
    };
    const countReread = (): number => readFileSync(interchange.router.logFile, 'utf8').split('interchange.authorities-read').length;
    const cases: [object, RefusalCode][] = [[{ revokedAt: '2001-01-01T00:00:00Z' }, 'key-revoked'], [{ until: '2020-01-01T00:00:00Z' }, 'key-retired'], [{ from: '2999-01-01T00:00:00Z' }, 'key-not-yet-valid']];
    for (const [change, code] of cases) {
      await reread(change);
      const before = await refusals();
      await a.send(b.code, 'too late');
      expect(await refusedSince(before, 1)).toEqual([code]);
    }
    await reread({});
    const right = await a.send(b.code, 'good again');
    await eventually(() => Promise.resolve(a.receipts.get(right.id)));
  });

  it('and keeps on as before when its file is no file of authorities', async () => {
    const { a, b, interchange } = three;
    const text = readFileSync(interchange.authoritiesFile, 'utf8');
    writeFileSync(interchange.authoritiesFile, '{ "authorities": [');
    await eventually(() => Promise.resolve(readFileSync(interchange.router.logFile, 'utf8').includes('interchange.authorities-not-read') ? true : undefined));
    const right = await a.send(b.code, 'as before');
    await eventually(() => Promise.resolve(a.receipts.get(right.id)));
    writeFileSync(interchange.authoritiesFile, text);
  });

  it('content of another dispatch passes, for nobody between can look into it, and its receiver refuses it', async () => {
    const { a, b } = three;
    const { body } = await a.seal(b.code, 'of one');
    const refused = b.refused.length;
    await a.write(await signDispatch(a.headTo(b.code), body, a.keys.own));
    await eventually(() => Promise.resolve(b.refused.length > refused ? true : undefined));
    expect(b.refused.at(-1)).toMatchObject({ refused: 'content-altered', claimedFrom: a.code });
  });

  it('counts each refusal where it is watched', async () => {
    const metrics = await (await fetch(`${three.interchange.router.url}/metrics`)).text();
    for (const code of ['signature-wrong', 'sender-not-the-mailbox', 'recipient-unknown', 'replayed', 'too-large']) {
      expect(metrics).toMatch(new RegExp(`interchange_refused_total\\{code="${code}",mailbox="${three.a.code}|interchange_refused_total\\{code="${code}",mailbox="${three.c.code}`, 'u'));
    }
  });

});
