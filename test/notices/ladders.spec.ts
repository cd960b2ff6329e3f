import { randomUUID } from 'node:crypto';
import { glassBroken, leadWorkerChanged, limitNear, listUnacknowledged, Notice } from '@custodian/contracts';
import { ladderOf, presetNamed, waitUntil } from '@custodian/policy';
import { mongo } from 'mongoose';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { mongodbUrl } from '../setup/servers';
import { policyFile } from './policy-file';
import { type NoticeShown, Trial } from './trial';

const policy = presetNamed('001');
let trial: Trial;
let client: mongo.MongoClient;
/** The same, but for reminders: no more than two people are told of one. */
let narrow: ReturnType<typeof policyFile>;
beforeAll(async () => {
  narrow = policyFile({ ...ladderOf(policy, 'today'), hops: 2 }, 'limit-near');
  trial = await Trial.start({ EMAIL_BY: 'notify', POLICY: narrow.path });
  client = new mongo.MongoClient(mongodbUrl());
}, 180_000);
afterAll(async () => {
  await client.close();
  await trial.stop();
  narrow.remove();
}, 120_000);

/** As if the time to acknowledge had passed: what is due is found by the sweep. */
async function pass({ noticeId }: NoticeShown): Promise<void> {
  const past = new Date(Date.now() - 1_000);
  await client.db(trial.database).collection<{ _id: string }>('deadlines').updateOne({ _id: `${noticeId}:acknowledgement` }, { $set: { dueAt: past, nextAt: past } });
}

const at = (step: number) => (notice: NoticeShown) => notice.steps.some(({ number }) => number === step);

/** What a custodian sees of a notice, whoever has it. */
async function seenOf({ noticeId, enquiryId = '' }: NoticeShown): Promise<NoticeShown> {
  const answer = await trial.as('custodian', undefined, `/enquiries/${enquiryId}/notices`);
  const { notices } = (await answer.json()) as { notices: unknown[] };
  const found = notices.map((each) => Notice.parse(each)).find((each) => each.noticeId === noticeId);
  if (!found) throw new Error('no such notice');
  return found;
}

const until = (notice: NoticeShown, wanted: (now: NoticeShown) => boolean) =>
  eventually(async () => {
    const now = await seenOf(notice);
    return wanted(now) ? now : undefined;
  }, 30_000);

it('goes from the recipient to their cover, their manager and the designated manager, each once, and ends in a queue that no clock empties (ENQ-06)', async () => {
  const [lead, cover, manager] = [trial.worker(), trial.worker(), trial.worker()];
  trial.others.covers.set(cover, lead);
  trial.others.managers.set(lead, manager);
  const { enquiryId } = await trial.enquiredAbout(lead);
  const first = await trial.noticeOf(lead, (notice) => notice.enquiryId === enquiryId && at(0)(notice));
  expect(first.acknowledgeBy).toMatchObject({ number: 4, unit: 'working-hours', at: waitUntil(policy, { number: 4, unit: 'working-hours' }, new Date(first.createdAt)).toISOString() });
  // Nobody covers them: the step after it begins at once.
  await pass(first);
  const second = await trial.noticeOf(manager, (notice) => notice.noticeId === first.noticeId && at(2)(notice), 30_000);
  expect(second.steps.map(({ number, to, because, recipientIds }) => [number, to, because, recipientIds])).toEqual([
    [0, 'recipient', 'told', [lead]], [1, 'cover', 'not-acknowledged', []], [2, 'team-manager', 'nobody-there', [manager]],
  ]);
  await pass(first);
  await until(first, at(3));
  await pass(first);
  const last = await until(first, ({ queue }) => queue !== undefined);
  expect(last).toMatchObject({ status: 'waiting', queue: 'designated-manager-queue' });
  expect(last.acknowledgeBy).toBeUndefined();
  const queue = listUnacknowledged.output.parse(await (await trial.as('custodian', undefined, '/notices/unacknowledged?limit=500')).json()).notices;
  expect(queue.map(({ noticeId }) => noticeId)).toContain(first.noticeId);
  expect(await trial.acknowledge(last, 'custodian')).toBe(200);
  expect(await (await trial.service.ask('/metrics')).text()).toMatch(/escalations_total\{level="queue".*\} [1-9]/u);
}, 120_000);

it('tells no more people than the ladder allows, covers of covers included: it ends in the queue there, and says so', async () => {
  const [lead, cover, coverOfCover, manager] = [trial.worker(), trial.worker(), trial.worker(), trial.worker()];
  trial.others.covers.set(lead, cover);
  trial.others.managers.set(lead, manager);
  const childId = randomUUID();
  await trial.others.announce(limitNear, { ...limitNear.example, deadlineId: `${randomUUID()}:review`, childId, forWorkerId: lead });
  const notice = await trial.noticeOf(cover, (each) => each.childId === childId && at(0)(each), 30_000);
  // The cover is away as well by now.
  trial.others.covers.set(lead, coverOfCover);
  await pass(notice);
  await trial.noticeOf(coverOfCover, (each) => each.noticeId === notice.noticeId && at(1)(each), 30_000);
  await pass(notice);
  const last = await trial.noticeOf(lead, (each) => each.noticeId === notice.noticeId && each.queue !== undefined, 30_000);
  expect(last.steps.map(({ number, to, because, recipientIds }) => [number, to, because, recipientIds])).toEqual([
    [0, 'recipient', 'told', [cover]], [1, 'cover', 'not-acknowledged', [coverOfCover]], [2, 'designated-manager-queue', 'ladder-ended', []],
  ]);
  expect(last).toMatchObject({ status: 'waiting', queue: 'designated-manager-queue' });
  expect(last.acknowledgeBy).toBeUndefined();
  expect((await trial.inbox('custodian')).map(({ noticeId }) => noticeId)).toContain(notice.noticeId);
  // Nobody's clock runs for it any more, and whoever would have been the third knows nothing of it.
  expect(await client.db(trial.database).collection<{ _id: string }>('deadlines').findOne({ _id: `${notice.noticeId}:acknowledgement` })).toMatchObject({ status: 'superseded' });
  expect(await trial.inbox('key-worker', manager)).toEqual([]);
  expect(trial.notify.messages.filter(({ to }) => to === `${manager}@northmoor.example`)).toEqual([]);
}, 60_000);

it('stops when somebody acknowledges, also in the moment the deadline fires', async () => {
  const lead = trial.worker();
  trial.others.managers.set(lead, trial.worker());
  const { enquiryId } = await trial.enquiredAbout(lead);
  const notice = await trial.noticeOf(lead, (each) => each.enquiryId === enquiryId && at(0)(each));
  const [status] = await Promise.all([trial.acknowledge(notice, 'key-worker', lead), pass(notice)]);
  expect(status).toBe(200);
  await eventually(async () => ((await client.db(trial.database).collection<{ _id: string; status: string }>('deadlines').findOne({ _id: `${notice.noticeId}:acknowledgement` }))?.status === 'armed' ? undefined : true));
  expect(await seenOf(notice)).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'staff:key-worker' });
  const settled = await client.db(trial.database).collection('errands').countDocuments({ 'work.noticeId': notice.noticeId, 'work.step': { $gt: 1 } });
  expect(settled).toBe(0);
}, 60_000);

it('tells whoever stands in for somebody absent, at once and in both inboxes', async () => {
  const [lead, cover] = [trial.worker(), trial.worker()];
  trial.others.covers.set(lead, cover);
  const { enquiryId } = await trial.enquiredAbout(lead);
  const notice = await trial.noticeOf(cover, (each) => each.enquiryId === enquiryId, 30_000);
  expect(notice).toMatchObject({ toWorkerId: lead, steps: [{ number: 0, recipientIds: [cover] }] });
  const sent = await eventually(() => Promise.resolve(trial.notify.messages.find(({ to }) => to === `${cover}@northmoor.example`)), 30_000);
  expect(sent.body).not.toMatch(/plan|child/iu);
  expect(await trial.acknowledge(notice, 'key-worker', cover)).toBe(200);
  expect((await trial.inbox('key-worker', lead)).find(({ noticeId }) => noticeId === notice.noticeId)).toMatchObject({ status: 'acknowledged' });
}, 60_000);

it('with the register away everybody is told when it is back', async () => {
  trial.others.silent = true;
  const lead = trial.worker();
  const { enquiryId } = await trial.enquiredAbout(lead);
  const notice = await trial.noticeOf(lead, (each) => each.enquiryId === enquiryId);
  expect(notice.steps).toEqual([]);
  trial.others.silent = false;
  await trial.noticeOf(lead, (each) => each.enquiryId === enquiryId && at(0)(each), 30_000);
  await eventually(() => Promise.resolve(trial.notify.messages.find(({ to }) => to === `${lead}@northmoor.example`)), 30_000);
}, 90_000);

it('what is urgent asks the desks to ring; who says on the telephone that they know has acknowledged, and by whom that was noted is kept', async () => {
  const enquiryId = randomUUID();
  await trial.others.announce(glassBroken, { enquiryId, reference: `E-${randomUUID().slice(0, 8)}`, reviewId: randomUUID(), brokenBy: 'staff:duty-clerk', brokenAt: new Date().toISOString(), reviewDueAt: new Date().toISOString() });
  const notice = await eventually(async () => (await trial.inbox('custodian')).find((each) => each.enquiryId === enquiryId && at(0)(each)), 30_000);
  expect(notice).toMatchObject({ urgent: true, ladder: 'urgent' });
  await pass(notice);
  const rung = await until(notice, ({ telephoneTasks }) => telephoneTasks.length > 0);
  const [task] = rung.telephoneTasks;
  const call = (taskId: string, body: object) => trial.as('out-of-hours', undefined, `/notices/${notice.noticeId}/telephone-tasks/${taskId}`, { method: 'POST', body: JSON.stringify(body), headers: { 'if-match': `"${rung.version}"` } });
  expect((await call(task?.taskId ?? '', { outcome: 'not-reached', acknowledgedFor: 'recipient' })).status).toBe(400);
  expect((await call(randomUUID(), { outcome: 'reached' })).status).toBe(409);
  expect(Notice.parse(await (await call(task?.taskId ?? '', { outcome: 'reached', acknowledgedFor: 'recipient' })).json())).toMatchObject({
    status: 'acknowledged', acknowledgedBy: 'staff:out-of-hours', acknowledgedFor: 'recipient', telephoneTasks: [{ outcome: 'reached', endedBy: 'staff:out-of-hours' }],
  });
}, 90_000);

it('is withdrawn by the designated manager, and superseded by what makes it pointless', async () => {
  const [lead, next] = [trial.worker(), trial.worker()];
  const childId = randomUUID();
  await trial.others.announce(leadWorkerChanged, { childId, from: '2026-02-16', leadWorkerId: lead });
  const notice = await trial.noticeOf(lead, (each) => each.childId === childId);
  await trial.others.announce(leadWorkerChanged, { childId, from: '2026-02-17', leadWorkerId: next });
  expect(await trial.noticeOf(lead, (each) => each.noticeId === notice.noticeId && each.status !== 'waiting')).toMatchObject({ status: 'superseded', endedBecause: 'lead-worker-assigned' });
  const other = await trial.noticeOf(next, (each) => each.childId === childId);
  const withdraw = (role: string) => trial.as(role, next, `/notices/${other.noticeId}/withdrawal`, { method: 'POST', body: JSON.stringify({ because: 'told-in-person' }), headers: { 'if-match': `"${other.version}"` } });
  expect((await withdraw('key-worker')).status).toBe(403);
  expect(await (await withdraw('custodian')).json()).toMatchObject({ status: 'withdrawn', endedBecause: 'told-in-person', endedBy: 'staff:custodian' });
}, 60_000);
