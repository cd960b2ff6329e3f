import { createHmac, randomUUID } from 'node:crypto';
import { fishingFlagged } from '@custodian/contracts';
import type { Ladder } from '@custodian/policy';
import { z } from 'zod';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { policyFile } from './policy-file';
import { type NoticeShown, Trial } from './trial';
import { WebhookReceiver } from './webhook-receiver';

/** All that may be said. */
const Body = z.strictObject({
  messageId: z.uuid(),
  recipientId: z.string(),
  notices: z.array(z.strictObject({ noticeId: z.uuid(), reference: z.string(), deadline: z.string().regex(/^\d{1,2} \w+ \d{4} at \d\d:\d\d$/u), link: z.url() })).length(1),
});

const ladder: Ladder = { steps: [{ to: 'recipient', channels: ['inbox', 'webhook'], wait: { number: 4, unit: 'working-hours' } }], last: 'designated-manager-queue', hops: 3, source: 'a trial' };
let trial: Trial;
let receiver: WebhookReceiver;
let policy: ReturnType<typeof policyFile>;
beforeAll(async () => {
  policy = policyFile(ladder, 'child-enquired-about', 'fishing-flagged');
  receiver = await WebhookReceiver.start('a-secret-of-the-trial-only');
  trial = await Trial.start({ POLICY: policy.path, WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: receiver.secret });
}, 180_000);
afterAll(async () => {
  await trial.stop();
  receiver.stop();
  policy.remove();
}, 120_000);

const told = ({ attempts }: NoticeShown) => attempts.filter(({ channel }) => channel === 'webhook').map(({ outcome, detail, message }) => [outcome, detail, message]);
const delivered = (notice: NoticeShown) => told(notice).some(([outcome]) => outcome === 'delivered');
const takenAbout = (words: string) => [...receiver.taken.values()].filter((said) => JSON.stringify(said).includes(words));

async function post(body: string | Buffer, signature: string): Promise<number> {
  return (await fetch(receiver.url, { method: 'POST', body: body.toString(), headers: { 'custodian-signature': signature } })).status;
}
const signed = (body: Buffer, seconds: number, secret = receiver.secret) => `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex')}`;

it('a receiver that does as docs/webhook.md says takes what we send, once, and nothing that was changed, is old or signed by another', async () => {
  const lead = trial.worker();
  const { reference, childId, enquiryId } = await trial.enquiredAbout(lead);
  const notice = await trial.noticeOf(lead, (each) => each.enquiryId === enquiryId && delivered(each), 30_000);
  expect(told(notice)).toEqual([['delivered', undefined, 1]]);
  const [call, ...more] = receiver.about(reference);
  if (!call) throw new Error('no call');
  expect([call.status, more]).toEqual([204, []]);
  const said = Body.parse(JSON.parse(call.body.toString('utf8')));
  expect(said).toMatchObject({ recipientId: lead, notices: [{ noticeId: notice.noticeId, reference, link: notice.link }] });
  for (const kept of [childId, enquiryId, 'plan', 'child', 'address']) expect(call.body.toString('utf8')).not.toContain(kept);
  const seconds = Number(/^t=(\d+),/u.exec(call.signature)?.[1]);
  expect(await post(call.body.toString('utf8').replace(reference, 'E-0000-0000'), call.signature)).toBe(401);
  expect(await post(`${call.body.toString('utf8')} `, call.signature)).toBe(401);
  expect(await post(call.body, call.signature.replace(/^t=\d+/u, `t=${seconds + 1}`))).toBe(401);
  expect(await post(call.body, signed(call.body, seconds - 301))).toBe(401);
  expect(await post(call.body, signed(call.body, seconds, 'another-secret-of-somebody'))).toBe(401);
  expect(await post(call.body, call.signature)).toBe(204);
  expect(takenAbout(reference)).toEqual([said]);
}, 60_000);

it('what is answered by 500 comes again, signed anew, and is known by its id', async () => {
  const lead = trial.worker();
  receiver.breaksAt = (body) => body.includes(lead);
  const { reference, enquiryId } = await trial.enquiredAbout(lead);
  const notice = await trial.noticeOf(lead, (each) => each.enquiryId === enquiryId && delivered(each), 30_000);
  expect(told(notice)).toEqual([['failed', 'receiver-refuses', 1], ['delivered', undefined, 2]]);
  const calls = receiver.about(reference);
  expect(calls.map(({ status }) => status)).toEqual([500, 204]);
  const [first, second] = calls.map(({ body }) => Body.parse(JSON.parse(body.toString('utf8'))));
  expect(second).toEqual(first);
  expect(new Set(calls.map(({ signature }) => signature)).size).toBe(2);
  expect(takenAbout(reference)).toHaveLength(1);
}, 60_000);

it('goes out whoever a step names: a role too', async () => {
  const flagId = randomUUID();
  await trial.others.announce(fishingFlagged, { ...fishingFlagged.example, flagId });
  const notice = await eventually(async () => (await trial.inbox('auditor')).find((each) => each.flagId === flagId && delivered(each)), 30_000);
  expect(takenAbout(notice.noticeId)).toMatchObject([{ recipientId: 'role:auditor' }]);
}, 60_000);
