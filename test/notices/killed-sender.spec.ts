import { randomUUID } from 'node:crypto';
import { checkCompletedLate } from '@custodian/contracts';
import { mongo } from 'mongoose';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { mongodbUrl } from '../setup/servers';
import { type NoticeShown, Trial } from './trial';

let trial: Trial;
let client: mongo.MongoClient;
beforeAll(async () => {
  trial = await Trial.start({ NOTIFY_TIMEOUT_SECONDS: '60', NOTIFY_RECEIPT_SECONDS: '600' });
  client = new mongo.MongoClient(mongodbUrl());
}, 180_000);
afterAll(async () => {
  await client.close();
  await trial.stop();
}, 120_000);

/** What became of each message; after hours the desk, which has no mobile, is to know too. */
const told = ({ attempts }: NoticeShown, by: string) => attempts.filter(({ channel, outcome }) => channel === by && outcome !== 'no-address').map(({ outcome, detail, message }) => [outcome, detail, message]);
const isIn = (notice: NoticeShown) => ['sms', 'email'].every((channel) => told(notice, channel).some(([outcome]) => outcome === 'delivered'));

/** Something urgent for somebody, who is to have a text message and an e-mail. */
async function urgentFor(takenByWorkerId: string): Promise<string> {
  const reference = `E-${randomUUID().slice(0, 8).toUpperCase()}`;
  await trial.others.announce(checkCompletedLate, { enquiryId: randomUUID(), reference, takenBy: 'staff:out-of-hours', takenByWorkerId });
  return reference;
}

it('killed after a provider has a message and before that is noted: the next process asks the provider and writes to nobody twice; where none can be asked the history says that it may come twice', async () => {
  const [taken, lost] = [trial.worker(), trial.worker()];
  const [takenMobile, lostMobile] = ['07700 900451', '07700 900452'];
  trial.others.mobiles.set(taken, takenMobile).set(lost, lostMobile);
  const came: string[] = [];
  trial.mail.silent = true;
  // What the provider knows of the first message is never told by a receipt.
  trial.notify.callback = undefined;
  trial.notify.lateMs = 0;
  trial.notify.behave = ({ to }) => {
    came.push(to);
    return to === takenMobile ? 'timeout-after' : 'timeout-before';
  };
  const references = [await urgentFor(taken), await urgentFor(lost)];
  await eventually(() => Promise.resolve(came.length === 2 && references.every((reference) => trial.mail.about(reference).length === 1) ? true : undefined), 30_000);
  await trial.service.kill();

  trial.mail.silent = false;
  trial.notify.behave = () => 'success';
  // As if the time were over for which one process has a message in hand.
  const inHand = await client.db(trial.database).collection('errands').updateMany({ 'work.what': 'send', status: 'waiting', sending: true }, { $set: { inHandUntil: new Date(0) } });
  expect(inHand.modifiedCount).toBe(4);
  await trial.startService();
  const [one, other] = [await trial.noticeOf(taken, isIn, 60_000), await trial.noticeOf(lost, isIn, 60_000)];

  expect(told(one, 'sms')).toEqual([['delivered', undefined, 1]]);
  expect(told(other, 'sms').filter(([outcome]) => outcome !== 'accepted')).toEqual([['delivered', undefined, 1]]);
  const written = (mobile: string) => trial.notify.messages.filter(({ to }) => to === mobile).map(({ reference }) => reference?.slice(-2));
  expect([written(takenMobile), written(lostMobile)]).toEqual([['-1'], ['-1']]);
  for (const [index, notice] of [one, other].entries()) {
    expect(told(notice, 'email')).toEqual([['unknown', 'may-come-twice', 1], ['delivered', undefined, 1]]);
    const ids = trial.mail.about(references[index] ?? '').map(({ raw }) => /^Message-ID: (<.*>)\r?$/mu.exec(raw)?.[1]);
    expect([ids.length, new Set(ids).size, ids[0]]).toEqual([2, 1, expect.any(String)]);
  }
}, 120_000);
