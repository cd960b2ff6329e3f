import { randomUUID } from 'node:crypto';
import { mongo } from 'mongoose';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import type { Behaviour } from '../../apps/command-line/src/notify-stand-in/message';
import { mongodbUrl } from '../setup/servers';
import { type NoticeShown, Trial } from './trial';

const token = 'a-token-of-the-trial';
let trial: Trial;
let client: mongo.MongoClient;
/** What becomes of the next message to an address; after it all is well. */
const behaviours = new Map<string, Behaviour>();
beforeAll(async () => {
  // The stand-in is left without a place for its receipts: they come from here.
  trial = await Trial.start({ EMAIL_BY: 'notify', NOTIFY_TIMEOUT_SECONDS: '4', NOTIFY_RECEIPT_SECONDS: '600' });
  trial.notify.callback = undefined;
  trial.notify.behave = ({ to }) => {
    const behaviour = behaviours.get(to) ?? 'success';
    behaviours.delete(to);
    return behaviour;
  };
  client = new mongo.MongoClient(mongodbUrl());
}, 180_000);
afterAll(async () => {
  await client.close();
  await trial.stop();
}, 120_000);

interface Row {
  readonly _id: string;
  readonly status: string;
  readonly failures: number;
}
const errands = () => client.db(trial.database).collection<Row>('errands');
const addressOf = (workerId: string) => `${workerId}@northmoor.example`;
const takenFor = (workerId: string) => trial.notify.messages.filter(({ to }) => to === addressOf(workerId));
const told = ({ attempts }: NoticeShown) => attempts.filter(({ channel }) => channel === 'email').map(({ outcome, detail, message }) => [outcome, detail, message]);

/** The reference of somebody's message number `n`, once the provider has it. */
const referenceOf = (workerId: string, n = 1) => eventually(() => Promise.resolve(takenFor(workerId).find(({ reference }) => reference?.endsWith(`-${n}`))?.reference ?? undefined), 30_000);
const historyOf = (workerId: string, last: string, times = 1) =>
  trial.noticeOf(workerId, (notice) => told(notice).filter(([outcome]) => outcome === last).length >= times, 30_000).then(told);

function receipt(body: object, authorization: string | undefined = `Bearer ${token}`): Promise<Response> {
  return trial.service.ask('/notify/receipts', { method: 'POST', body: JSON.stringify({ id: randomUUID(), to: 'a mailbox', notification_type: 'email', ...body }), headers: { 'content-type': 'application/json', ...(authorization !== '' && { authorization }) } });
}
const statusOf = async (reference: string, status: string) => (await receipt({ reference, status })).status;

/** How often an outcome of an e-mail was counted. */
async function counted(outcome: string): Promise<number> {
  const line = new RegExp(`^notice_delivery_attempts_total\\{channel="email",outcome="${outcome}".*\\} (\\d+)$`, 'mu');
  return Number(line.exec(await (await trial.service.ask('/metrics')).text())?.[1] ?? 0);
}

it('a receipt that comes again and again, also at once, is noted once', async () => {
  const lead = trial.worker();
  await trial.enquiredAbout(lead);
  const reference = await referenceOf(lead);
  await historyOf(lead, 'accepted');
  const before = await counted('delivered');
  expect(await Promise.all(Array.from({ length: 4 }, () => statusOf(reference, 'delivered')))).toEqual([204, 204, 204, 204]);
  expect(await statusOf(reference, 'delivered')).toBe(204);
  expect(await historyOf(lead, 'delivered')).toEqual([['accepted', undefined, 1], ['delivered', undefined, 1]]);
  expect(await counted('delivered')).toBe(before + 1);
}, 60_000);

it('a failure told twice leads to one more message and is one failure', async () => {
  const lead = trial.worker();
  await trial.enquiredAbout(lead);
  const reference = await referenceOf(lead);
  await historyOf(lead, 'accepted');
  expect(await Promise.all([statusOf(reference, 'temporary-failure'), statusOf(reference, 'temporary-failure')])).toEqual([204, 204]);
  const second = await referenceOf(lead, 2);
  await historyOf(lead, 'accepted', 2);
  expect(await statusOf(reference, 'temporary-failure')).toBe(204);
  expect(await statusOf(second, 'delivered')).toBe(204);
  expect(await historyOf(lead, 'delivered')).toEqual([['accepted', undefined, 1], ['failed', 'temporary-failure', 1], ['accepted', undefined, 2], ['delivered', undefined, 2]]);
  expect(await errands().findOne({ _id: reference.slice(0, 36) })).toMatchObject({ status: 'ended', failures: 1 });
  expect(takenFor(lead)).toHaveLength(2);
}, 60_000);

it('one that is there before our own request returns counts, and what the request comes to says nothing more', async () => {
  const [happy, unhappy, later] = [trial.worker(), trial.worker(), trial.worker()];
  for (const lead of [happy, unhappy]) behaviours.set(addressOf(lead), 'timeout-after');
  await Promise.all([trial.enquiredAbout(happy), trial.enquiredAbout(unhappy)]);
  const [good, bad] = [await referenceOf(happy), await referenceOf(unhappy)];
  behaviours.set(addressOf(later), 'timeout-before');
  await trial.enquiredAbout(later);
  expect([await statusOf(good, 'delivered'), await statusOf(bad, 'temporary-failure')]).toEqual([204, 204]);
  expect(await historyOf(happy, 'delivered')).toEqual([['delivered', undefined, 1]]);
  // The next message goes while the request for the first still waits for its answer.
  expect(await statusOf(await referenceOf(unhappy, 2), 'delivered')).toBe(204);
  expect(await historyOf(unhappy, 'delivered')).toEqual(expect.arrayContaining([['failed', 'temporary-failure', 1], ['delivered', undefined, 2]]));
  // Once a request that began after them has been given up, theirs have too.
  await historyOf(later, 'unknown');
  expect(await historyOf(happy, 'delivered')).toEqual([['delivered', undefined, 1]]);
  expect((await historyOf(unhappy, 'delivered')).filter(([, , message]) => message === 1)).toEqual([['failed', 'temporary-failure', 1]]);
  expect([takenFor(happy).length, takenFor(unhappy).length]).toEqual([1, 2]);
}, 60_000);

it('one for what we never sent, or without the token, is refused and changes nothing', async () => {
  const lead = trial.worker();
  await trial.enquiredAbout(lead);
  const reference = await referenceOf(lead);
  await historyOf(lead, 'accepted');
  const message = reference.slice(0, 36);
  const kept = async () => [await errands().countDocuments(), await errands().findOne({ _id: message })];
  const before = await kept();
  for (const unknown of [`${randomUUID()}-1`, `${message}-2`, `${message}-0`]) expect([unknown, await statusOf(unknown, 'delivered')]).toEqual([unknown, 404]);
  for (const wrong of [message, `${message}-x`, '']) expect([wrong, await statusOf(wrong, 'delivered')]).toEqual([wrong, 400]);
  expect(await statusOf(reference, 'eaten-by-the-dog')).toBe(400);
  for (const authorization of ['', 'Bearer another-token', token, `Basic ${token}`, `Bearer ${token} `.repeat(2)]) {
    const answer = await receipt({ reference, status: 'delivered' }, authorization);
    expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([401, expect.stringContaining('application/problem+json'), expect.objectContaining({ code: 'not-signed-in' })]);
  }
  expect(await kept()).toEqual(before);
  expect(await historyOf(lead, 'accepted')).toEqual([['accepted', undefined, 1]]);
}, 60_000);
