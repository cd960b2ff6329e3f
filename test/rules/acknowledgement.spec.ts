import { acknowledgeNotice, listMyNotices, listNoticesOfEnquiry, listUnacknowledged, openCase, type OutputOf } from '@custodian/contracts';
import { mongo } from 'mongoose';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { somebody, tokenOf } from '../access/somebody';
import { mongodbUrl } from '../setup/servers';
import { type Authority, ownAuthority, workerOf } from './authority';
import { childWithPlan, knownChild } from './children';
import { describedAs, type Enquiry, wholeEnquiry } from './enquiry-steps';
import { refusalOf } from './refusal';

type Notice = OutputOf<typeof acknowledgeNotice>;

let authority: Authority;
let client: mongo.MongoClient;
beforeAll(async () => {
  authority = await ownAuthority({ testClock: '2026-03-03T10:00:00Z', extraEnv: { DEADLINE_SWEEP_SECONDS: '1' } });
  client = new mongo.MongoClient(mongodbUrl());
}, 240_000);
afterAll(async () => {
  await client.close();
  await authority.stop();
}, 60_000);

/** The one notice of an enquiry, once it is as wanted. */
const noticeOf = ({ enquiryId }: Enquiry, wanted: (notice: Notice) => boolean = () => true) =>
  eventually(async () => (await authority.clerk.call(listNoticesOfEnquiry, { enquiryId })).notices.find(wanted), 30_000);

/** As if the time to acknowledge had passed. */
async function pass({ noticeId }: Notice): Promise<void> {
  const deadlines = client.db(authority.deployment.settingsOf('notification-service')['MONGODB_DATABASE']).collection<{ _id: string }>('deadlines');
  const past = new Date('2026-03-03T09:00:00Z');
  await deadlines.updateOne({ _id: `${noticeId}:acknowledgement` }, { $set: { dueAt: past, nextAt: past } });
}

const inboxOf = async (of: keyof Pick<Authority, 'keyWorker' | 'secondKeyWorker' | 'teamManager' | 'custodian'>) => (await authority[of].call(listMyNotices, { status: 'waiting', limit: 500 })).notices;
const stands = (step: number) => (notice: Notice) => notice.steps.some(({ number }) => number === step);

it('ENQ-06 the lead social worker of a child with a plan acknowledges the notice in time, and nobody else is asked', async () => {
  const { child } = await childWithPlan(authority, '2025-03-10');
  const enquiry = await wholeEnquiry(authority.clerk, describedAs(child));
  const notice = await noticeOf(enquiry, stands(0));
  expect(notice).toMatchObject({ status: 'waiting', toWorkerId: workerOf(authority, 'key-worker'), acknowledgeBy: { number: 4, unit: 'working-hours' } });
  expect(notice.acknowledgeBy?.at.slice(0, 13)).toBe('2026-03-03T14');
  const known = await authority.keyWorker.call(acknowledgeNotice, { noticeId: notice.noticeId }, { ifMatch: notice.version });
  expect(known).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'staff:key-worker' });
  await pass(notice);
  expect((await inboxOf('teamManager')).map(({ noticeId }) => noticeId)).not.toContain(notice.noticeId);
  expect(await refusalOf(authority.keyWorker.call(acknowledgeNotice, { noticeId: notice.noticeId }, { ifMatch: known.version }))).toBe('409 notice-already-acknowledged');
}, 120_000);

it('ENQ-07 where the lead social worker of an open case does not acknowledge, it goes on by the ladder to people, and ends in a queue that they empty', async () => {
  const { child, childId, version } = await knownChild(authority);
  await authority.custodian.call(openCase, { childId, openedOn: '2025-01-20', leadWorkerId: workerOf(authority, 'key-worker') }, { ifMatch: version });
  const enquiry = await wholeEnquiry(authority.clerk, describedAs(child));
  const notice = await noticeOf(enquiry, stands(0));
  await pass(notice);
  await noticeOf(enquiry, stands(2));
  expect((await inboxOf('teamManager')).map(({ noticeId }) => noticeId)).toContain(notice.noticeId);
  await pass(notice);
  await noticeOf(enquiry, stands(3));
  await pass(notice);
  const last = await noticeOf(enquiry, ({ queue }) => queue !== undefined);
  expect(last.steps.map(({ to, because }) => [to, because])).toEqual([
    ['recipient', 'told'], ['cover', 'not-acknowledged'], ['team-manager', 'nobody-there'], ['designated-manager', 'not-acknowledged'], ['designated-manager-queue', 'ladder-ended'],
  ]);
  const queued = await authority.custodian.call(listUnacknowledged, { limit: 500 });
  expect(queued.notices.map(({ noticeId }) => noticeId)).toContain(notice.noticeId);
  expect(await authority.custodian.call(acknowledgeNotice, { noticeId: notice.noticeId }, { ifMatch: last.version })).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'staff:custodian' });
}, 120_000);

it('a notice is seen live through the front door, by its id and reference only', async () => {
  const token = await tokenOf(authority.deployment, somebody('key-worker', { workerId: workerOf(authority, 'key-worker') }));
  const gone = new AbortController();
  const live = await fetch(`${authority.deployment.gatewayUrl}/api/notices/stream`, { headers: { authorization: `Bearer ${token}` }, signal: gone.signal });
  expect([live.status, live.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const { child, childId } = await childWithPlan(authority, '2025-03-10');
  const { reference } = await wholeEnquiry(authority.clerk, describedAs(child));
  let text = '';
  for await (const part of live.body ?? []) {
    text += Buffer.from(part as Uint8Array).toString('utf8');
    if (text.includes(reference)) break;
  }
  gone.abort();
  expect(text).toMatch(/^event: notice$/mu);
  expect(text).not.toContain(childId);
  expect((await fetch(`${authority.deployment.gatewayUrl}/api/notices/stream`)).status).toBe(401);
}, 120_000);

it('ENQ-08 the lead social worker of the child at the same address is followed by their manager, who acknowledges for them', async () => {
  const addresses = [{ kind: 'home' as const, lines: ['12 Ropewalkers Rise', 'Northmoor'], postcode: 'ZZ98 2BB', from: '2020-01-01' }];
  await childWithPlan(authority, '2025-05-06', { addresses });
  const sibling = await knownChild(authority, { addresses });
  const enquiry = await wholeEnquiry(authority.clerk, describedAs(sibling.child));
  const notice = await noticeOf(enquiry, (each) => each.because === 'same-address' && stands(0)(each));
  await pass(notice);
  const escalated = await noticeOf(enquiry, stands(2));
  expect(await authority.teamManager.call(acknowledgeNotice, { noticeId: notice.noticeId }, { ifMatch: escalated.version })).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'staff:team-manager' });
  expect((await inboxOf('keyWorker')).map(({ noticeId }) => noticeId)).not.toContain(notice.noticeId);
}, 120_000);
