import { getCustodian, listMyNotices, retireKey, revokeKey } from '@custodian/contracts';
import { encryptContent, generateKeys, signDispatch } from '@custodian/interchange';
import { CompactSign } from 'jose';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { correspondentKeys } from '../../apps/command-line/src/bench/interchange/correspondent';
import { type OneAndAnother, oneAndAnother } from './one-authority';

let world: OneAndAnother;
beforeAll(async () => {
  world = await oneAndAnother();
}, 240_000);
afterAll(async () => {
  await world.stop();
}, 120_000);

/** New keys as the other authority announces them: handled by the real handler, with an effect that can be looked at. */
async function announcement() {
  const [sig] = (await generateKeys('anybody', new Date('2000-01-01T00:00:00Z'))).published;
  if (!sig) throw new Error('no key');
  return { kid: sig.kid, content: { message: 'keys-announced', version: 1, payload: { keys: [sig] } } };
}

const pinned = async () => (await world.one.custodian.call(getCustodian, { code: world.other.code })).keys;

/** What was refused since, once there are so many. */
async function refusedSince(before: number, more: number): Promise<string[]> {
  const found = await eventually(async () => {
    const refusals = await world.one.refusals();
    return refusals.length >= before + more ? refusals : undefined;
  });
  return found.slice(0, found.length - before).map(({ code }) => code);
}

async function refuses(bodies: readonly string[], code: string): Promise<void> {
  const [refusals, keys, received] = [await world.one.refusals(), await pinned(), await world.one.received()];
  await world.one.slipIn(...bodies);
  expect(await refusedSince(refusals.length, bodies.length)).toEqual(bodies.map(() => code));
  expect(await pinned()).toEqual(keys);
  expect((await world.one.received()).map(({ dispatchId, status }) => [dispatchId, status])).toEqual(received.map(({ dispatchId, status }) => [dispatchId, status]));
  await eventually(async () => {
    const { notices } = await world.one.custodian.call(listMyNotices, { limit: 500 });
    return notices.some(({ kind, because }) => kind === 'dispatch-refused' && because === code) ? true : undefined;
  });
}

/** As the other authority seals a message, but without taking one of its numbers. */
async function sealed(given: object = {}) {
  const { content } = await announcement();
  return world.other.seal(world.one.code, content, { seq: 900, ...given });
}

it('takes what is signed by a pinned key, once, and signs for it', async () => {
  const { kid, content } = await announcement();
  const { id } = await world.other.send(world.one.code, content);
  expect(await eventually(async () => (await pinned()).find((key) => key.kid === kid))).toMatchObject({ announcedUnder: world.other.keys.own.signing.kid });
  await eventually(() => Promise.resolve(world.other.receipts.get(id)));
});

describe('0 accepted, each with a security notice:', () => {
  it('a forged sender', async () => {
    const forger = await correspondentKeys(world.other.code);
    const { head, body } = await sealed();
    await refuses([await signDispatch(head, body, { ...forger.own, signing: { ...forger.own.signing, kid: world.other.keys.own.signing.kid } })], 'signature-wrong');
    await refuses([await signDispatch(head, body, forger.own)], 'key-unknown');
  });

  it('an authority that is not in the directory', async () => {
    const stranger = await correspondentKeys('strangers');
    const { head, body } = await sealed();
    await refuses([await signDispatch({ ...head, from: 'strangers' }, body, stranger.own)], 'key-unknown');
  });

  it('a wrong recipient', async () => {
    const { head, body } = await sealed();
    await refuses([await signDispatch({ ...head, to: 'southmere' }, body, world.other.keys.own)], 'recipient-wrong');
  });

  it('alg none, and an algorithm that is not listed', async () => {
    const { jws } = await sealed();
    const [, payload = ''] = jws.split('.');
    const header = (alg: string) => Buffer.from(JSON.stringify({ alg, kid: world.other.keys.own.signing.kid, typ: 'custodian-dispatch' })).toString('base64url');
    await refuses([`${header('none')}.${payload}.`], 'algorithm-not-allowed');
    const hmac = await new CompactSign(Buffer.from(payload, 'base64url')).setProtectedHeader({ alg: 'HS256', kid: world.other.keys.own.signing.kid, typ: 'custodian-dispatch' }).sign(Buffer.alloc(32, 1));
    await refuses([hmac], 'algorithm-not-allowed');
  });

  it('a header that says where a key is to be had', async () => {
    const { jws } = await sealed();
    const { kid, alg } = world.other.keys.own.signing;
    const header = Buffer.from(JSON.stringify({ alg, kid, typ: 'custodian-dispatch', jku: 'https://keys.example/jwks' })).toString('base64url');
    await refuses([`${header}.${jws.split('.').slice(1).join('.')}`], 'header-not-allowed');
  });

  it('a flipped byte of the content, signed anew', async () => {
    const { head, body } = await sealed();
    const parts = body.split('.');
    const cipher = Buffer.from(parts[3] ?? '', 'base64url');
    cipher[10] = (cipher[10] ?? 0) ^ 1;
    parts[3] = cipher.toString('base64url');
    await refuses([await signDispatch(head, parts.join('.'), world.other.keys.own)], 'content-altered');
  });

  it('content of another dispatch', async () => {
    const { head, body } = await sealed();
    await refuses([await signDispatch({ ...head, id: crypto.randomUUID() }, body, world.other.keys.own)], 'content-altered');
  });

  it('content encrypted to somebody else', async () => {
    const { head } = await sealed();
    const [, enc] = (await generateKeys('somebody', new Date('2000-01-01T00:00:00Z'))).published;
    if (!enc) throw new Error('no key');
    await refuses([await signDispatch(head, await encryptContent(head, {}, enc), world.other.keys.own)], 'content-not-for-us');
  });

  it('what is no dispatch at all', async () => {
    await refuses(['', 'hello', 'a.b.c', '{}'], 'unreadable');
  });

  it('content that is not as agreed', async () => {
    const { jws } = await world.other.seal(world.one.code, { message: 'keys-announced', shout: true }, { seq: 901 });
    await refuses([jws], 'content-not-as-agreed');
  });

  it('a receipt for what was never sent', async () => {
    const head = { ...world.other.headTo(world.one.code), seq: undefined, kind: 'receipt' as const, of: crypto.randomUUID() };
    await refuses([await signDispatch(head, undefined, world.other.keys.own)], 'receipt-for-nothing-sent');
  });

  it('somebody else’s word that something was not delivered', async () => {
    const head = { ...world.other.headTo(world.one.code), seq: undefined, kind: 'undelivered' as const, of: crypto.randomUUID() };
    await refuses([await signDispatch(head, undefined, world.other.keys.own)], 'not-the-interchange');
  });

  it('a number that another dispatch has', async () => {
    const { content } = await announcement();
    const { jws } = await world.other.seal(world.one.code, content, { seq: 1 });
    await refuses([jws], 'sequence-used-for-another');
  });
});

it('a replay, a hundred times, has no effect but one notice', async () => {
  const { kid, content } = await announcement();
  const seq = Math.max(...(await world.one.received()).map((each) => each.seq ?? 0)) + 1;
  const { id, jws, head } = await world.other.seal(world.one.code, content, { seq });
  await world.one.slipIn(...Array.from({ length: 101 }, () => jws));
  await eventually(async () => ((await world.one.received()).find(({ dispatchId }) => dispatchId === id)?.attempts === 101 ? true : undefined), 60_000);
  expect((await pinned()).filter((key) => key.kid === kid)).toHaveLength(1);
  expect((await world.one.refusals()).filter(({ dispatchId }) => dispatchId === id).map(({ code }) => code)).toEqual(['replayed']);
  // The same id with something else in it is no repeat.
  const { content: else_ } = await announcement();
  const another = await world.other.seal(world.one.code, else_, { id, seq: head.seq });
  await refuses([another.jws], 'id-used-for-another');
}, 120_000);

it('a sender whom no receipt reaches sends again and again, and that is no replay', async () => {
  const { content } = await announcement();
  const seq = Math.max(...(await world.one.received()).map((each) => each.seq ?? 0)) + 1;
  const { id, head, body } = await world.other.seal(world.one.code, content, { seq });
  const before = await world.one.refusals();
  const attempts = await Promise.all(Array.from({ length: 40 }, (_, index) => signDispatch({ ...head, attempt: index + 1 }, body, world.other.keys.own)));
  for (const attempt of attempts) await world.one.slipIn(attempt, attempt);
  await eventually(async () => ((await world.one.received()).find(({ dispatchId }) => dispatchId === id)?.attempts === 80 ? true : undefined), 60_000);
  expect(await world.one.refusals()).toEqual(before);
}, 120_000);

it('keys change over with both good for a while, and one that has ended or is not good yet signs nothing', async () => {
  const { code, keys } = world.other;
  const next = (await generateKeys(code, new Date('2000-01-01T00:00:00Z'))).own;
  const later = await generateKeys(code, new Date(Date.now() + 3_600_000));
  const [ours, theirs, future] = [keys.own.signing.kid, next.signing.kid, later.own.signing.kid];
  const { d: _private, ...jwk } = next.signing.key;
  const announced = [{ kid: theirs, use: 'sig', alg: 'EdDSA', jwk, from: '2000-01-01T00:00:00.000Z' }, later.published[0]];
  const seq = 1 + Math.max(...(await world.one.received()).map((each) => each.seq ?? 0));
  await world.one.slipIn((await world.other.seal(world.one.code, { message: 'keys-announced', version: 1, payload: { keys: announced } }, { seq })).jws);
  await eventually(async () => ((await pinned()).some(({ kid }) => kid === future) ? true : undefined));
  const by = async (own: typeof next, place: number) => {
    const { head, body } = await sealed({ seq: seq + place });
    return { id: head.id, jws: await signDispatch(head, body, own) };
  };
  const both = [await by(keys.own, 1), await by(next, 2)];
  await world.one.slipIn(...both.map(({ jws }) => jws));
  await eventually(async () => {
    const arrived = (await world.one.received()).flatMap(({ dispatchId, status }) => (status === 'handled' ? [dispatchId] : []));
    return both.every(({ id }) => arrived.includes(id)) ? true : undefined;
  });
  await refuses([(await by(later.own, 3)).jws], 'key-not-yet-valid');
  const { version } = await world.one.custodian.call(getCustodian, { code });
  await world.one.custodian.call(retireKey, { code, kid: theirs, until: new Date().toISOString() }, { ifMatch: version });
  await refuses([(await by(next, 3)).jws], 'key-retired');
  expect((await pinned()).find(({ kid }) => kid === ours)?.until).toBeUndefined();
}, 60_000);

it('a key that was revoked is not believed any more, nor one announced under it, nor what it signed before', async () => {
  const before = await sealed({ seq: 950 });
  await world.one.custodian.call(revokeKey, { code: world.other.code, kid: world.other.keys.own.signing.kid, reason: 'The file was copied' });
  expect((await pinned()).filter(({ use, revokedAt }) => use === 'sig' && revokedAt === undefined)).toEqual([]);
  await refuses([before.jws, (await sealed({ seq: 951 })).jws], 'key-revoked');
}, 60_000);
