import { randomUUID } from 'node:crypto';
import { announceKeys, getCustodian, getDispatch, handleDispatchAgain, listMyNotices, recordAnswerByHand, setAsideDispatch } from '@custodian/contracts';
import { encryptContent, encryptionKeyOf, generateKeys, signDispatch } from '@custodian/interchange';
import { mongo } from 'mongoose';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { ensureInterchangeKeys } from '../../apps/command-line/src/deployment/interchange/interchange-keys';
import { mongodbUrl } from '../setup/servers';
import { type OneAndAnother, oneAndAnother } from './one-authority';

let world: OneAndAnother;
let client: mongo.MongoClient;
beforeAll(async () => {
  client = new mongo.MongoClient(mongodbUrl());
  world = await oneAndAnother({ DISPATCH_RESEND_SECONDS: '1,2', DISPATCH_ASK_SECONDS: '1', DISPATCH_GAP_SECONDS: '6', DISPATCH_HELD_MOST: '20', DISPATCH_GIVE_UP_SECONDS: '8', DEADLINE_SWEEP_SECONDS: '1' });
}, 240_000);
afterAll(async () => {
  await client.close();
  await world.stop();
}, 120_000);

async function newKey() {
  const [key] = (await generateKeys('anybody', new Date('2000-01-01T00:00:00Z'))).published;
  if (!key) throw new Error('no key');
  const { revokedAt: _none, ...announced } = key;
  return announced;
}

async function sealedAt(seq: number) {
  const key = await newKey();
  return { ...(await world.other.seal(world.one.code, { message: 'keys-announced', version: 1, payload: { keys: [key] } }, { seq })), kid: key.kid };
}

const pinned = async () => (await world.one.custodian.call(getCustodian, { code: world.other.code })).keys.map(({ kid }) => kid);
const statusOf = async (id: string) => (await world.one.received()).find(({ dispatchId }) => dispatchId === id)?.status;
const until = (id: string, status: string) => eventually(async () => ((await statusOf(id)) === status ? true : undefined));
const receipt = (id: string) => eventually(() => Promise.resolve(world.other.receipts.get(id)));
const noticeOf = (kind: string) => eventually(async () => (await world.one.custodian.call(listMyNotices, { limit: 500 })).notices.find((notice) => notice.kind === kind), 60_000);

it('what comes in any order is handled in the order in which it was sent', async () => {
  const sealed = [];
  for (let seq = 1; seq <= 6; seq += 1) sealed.push(await sealedAt(seq));
  for (const { jws } of [...sealed].reverse()) await world.other.write(jws);
  for (const { id } of sealed) await receipt(id);
  for (const { id } of sealed) await until(id, 'handled');
  expect((await pinned()).slice(2)).toEqual(sealed.map(({ kid }) => kid));
});

it('what is missing is asked for, and what came after it is signed for and waits for it', async () => {
  const [missing, early] = [await sealedAt(7), await sealedAt(8)];
  await world.other.write(early.jws);
  await receipt(early.id);
  const asked = await eventually(async () => (await client.db(world.interchange.name).collection('ledger').findOne({ from: world.one.code, kind: 'resend-request' })) ?? undefined);
  expect(asked['to']).toBe(world.other.code);
  expect(await statusOf(early.id)).toBe('arrived');
  await world.other.write(missing.jws);
  await until(early.id, 'handled');
  expect((await pinned()).slice(-2)).toEqual([missing.kid, early.kid]);
});

it('what never comes is not waited for without end, and is handled should it come all the same', async () => {
  const [late, next] = [await sealedAt(9), await sealedAt(10)];
  await world.other.write(next.jws);
  await until(next.id, 'handled');
  expect(await statusOf(late.id)).toBeUndefined();
  await world.other.write(late.jws);
  await until(late.id, 'handled');
  expect((await pinned()).slice(-2)).toEqual([next.kid, late.kid]);
});

it('what is too far ahead is not taken nor signed for, and no refusal: it comes again when its time is there', async () => {
  const [far, before] = [await sealedAt(32), await world.one.refusals()];
  await world.one.slipIn(far.jws);
  const near = await sealedAt(11);
  await world.one.slipIn(near.jws);
  await until(near.id, 'handled');
  expect(await statusOf(far.id)).toBeUndefined();
  expect(world.other.receipts.has(far.id)).toBe(false);
  expect(await world.one.refusals()).toEqual(before);
});

it('what nobody here knows is signed for and parked, with what follows it handled; people decide about it', async () => {
  const unknown = await world.other.seal(world.one.code, { message: 'tea-offered', version: 1, payload: { milk: true } }, { seq: 12 });
  const wrong = await world.other.seal(world.one.code, { message: 'keys-announced', version: 1, payload: { keys: 'none' } }, { seq: 13 });
  const good = await sealedAt(14);
  for (const { jws } of [unknown, wrong, good]) await world.other.write(jws);
  for (const { id } of [unknown, wrong, good]) await receipt(id);
  await until(good.id, 'handled');
  const parked = (await world.one.received()).filter(({ status }) => status === 'parked');
  expect(parked.map(({ dispatchId, message, reason }) => [dispatchId, message, reason]).sort()).toEqual([[unknown.id, undefined, 'message-unknown'], [wrong.id, 'keys-announced', 'payload-not-accepted']].sort());
  expect(await noticeOf('dispatch-parked')).toMatchObject({ because: world.other.code });
  await world.one.operations.call(handleDispatchAgain, { dispatchId: wrong.id });
  await until(wrong.id, 'parked');
  await world.one.custodian.call(setAsideDispatch, { dispatchId: unknown.id, reason: 'Nobody offers tea' });
  expect(await statusOf(unknown.id)).toBe('set-aside');
  await expect(world.one.operations.call(handleDispatchAgain, { dispatchId: unknown.id })).rejects.toMatchObject({ code: 'dispatch-not-parked' });
});

it('what was said is erased with the receipt, and where it was handled', async () => {
  const { dispatchIds } = await world.one.custodian.call(announceKeys, { keys: [await newKey()] });
  const dispatchId = dispatchIds[0] ?? '';
  await eventually(async () => ((await world.one.sent()).some((each) => each.dispatchId === dispatchId && each.status === 'receipted') ? true : undefined));
  expect(await world.one.custodian.call(getDispatch, { dispatchId })).not.toHaveProperty('payload');
  const database = client.db(`${world.one.code}_transfer`);
  expect(await database.collection('dispatch_bodies').countDocuments({ dispatchId })).toBe(0);
  expect(await database.collection('dispatches_in').countDocuments({ status: 'handled', content: { $exists: true } })).toBe(0);
  expect(await database.collection('dispatches_in').countDocuments({ status: 'handled' })).toBeGreaterThan(5);
});

it('what nobody signs for is given up to people, goes out again when it is asked for, and a late receipt still counts', async () => {
  await world.other.offline();
  const { dispatchIds } = await world.one.custodian.call(announceKeys, { keys: [await newKey()] });
  const dispatchId = dispatchIds[0] ?? '';
  const shown = async () => (await world.one.sent()).find((each) => each.dispatchId === dispatchId);
  const given = await eventually(async () => ((await shown())?.status === 'undelivered' ? shown() : undefined), 60_000);
  expect(await noticeOf('dispatch-undelivered')).toMatchObject({ because: world.other.code, dispatchId });
  const own = world.other.keys.own;
  const [key] = [encryptionKeyOf(world.one.keys.published, new Date())];
  if (!key || given.seq === undefined) throw new Error('nothing to ask for');
  const asked = { from: given.seq, to: given.seq };
  // What has only just gone is not sent again at once, so they ask more than once.
  await eventually(async () => {
    const ask = { ...world.other.headTo(world.one.code), seq: undefined, kind: 'resend-request' as const };
    await world.one.slipIn(await signDispatch(ask, await encryptContent(ask, asked, key), own));
    return ((await shown())?.attempts ?? 0) > given.attempts ? true : undefined;
  });
  expect((await shown())?.status).toBe('undelivered');
  await world.other.online();
  await eventually(async () => ((await shown())?.status === 'receipted' ? true : undefined));
}, 120_000);

it('the interchange’s own word that something was not delivered is believed, by its own key only', async () => {
  await world.other.offline();
  const { dispatchIds } = await world.one.custodian.call(announceKeys, { keys: [await newKey()] });
  const of = dispatchIds[0] ?? '';
  await eventually(async () => ((await world.one.sent()).some((each) => each.dispatchId === of && each.status === 'sent') ? true : undefined));
  const { own } = await ensureInterchangeKeys(world.interchange.name, 'interchange');
  await world.one.slipIn(await signDispatch({ id: randomUUID(), from: 'interchange', to: world.one.code, kind: 'undelivered', of, attempt: 1, sentAt: new Date().toISOString(), urgent: false }, undefined, own));
  await eventually(async () => ((await world.one.sent()).some((each) => each.dispatchId === of && each.status === 'undelivered') ? true : undefined));
  await world.other.online();
});

it('an answer by hand is refused where it is not what the message says, is still to come, or is a key', async () => {
  await world.one.knows('westmarsh', [], 'post');
  const said = { code: 'westmarsh', message: 'keys-announced', payload: { keys: [await newKey()] }, saidBy: 'Ottoline Farrant', saidAt: new Date().toISOString() };
  const refusedAs = async (more: object, code: string) => { await expect(world.one.custodian.call(recordAnswerByHand, { ...said, ...more })).rejects.toMatchObject({ code }); };
  await refusedAs({ message: 'tea-offered' }, 'message-unknown');
  await refusedAs({ payload: { milk: true } }, 'payload-not-accepted');
  await refusedAs({}, 'not-by-hand');
  await refusedAs({ code: 'nowhere' }, 'custodian-not-found');
});
