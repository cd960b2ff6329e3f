import { type NoticeShown, Trial } from './trial';

let trial: Trial;
beforeAll(async () => { trial = await Trial.start({ STREAM_BEAT_SECONDS: '0.2' }); }, 180_000);
afterAll(() => trial.stop(), 120_000);

/** Somebody's live inbox at one process of the service, as the text that has come so far. */
async function live(url: string, workerId: string, lastEventId?: string) {
  const gone = new AbortController();
  const authorization = await trial.issuer.bearer('key-worker', workerId);
  const answer = await fetch(`${url}/notices/stream`, { headers: { authorization, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) }, signal: gone.signal });
  let text = '';
  const reading = (async () => { for await (const part of answer.body ?? []) text += Buffer.from(part as Uint8Array).toString('utf8'); })().catch(() => undefined);
  return { answer, said: () => text, end: async () => { gone.abort(); await reading; } };
}

const ids = (text: string) => [...text.matchAll(/^id: (\d+)$/gmu)].map(([, id]) => id ?? '');

async function untilSaid(stream: Awaited<ReturnType<typeof live>>, words: string): Promise<void> {
  for (let tries = 0; tries < 1_500 && !stream.said().includes(words); tries += 1) await new Promise((next) => { setTimeout(next, 20); });
  expect(stream.said()).toContain(words);
}

const theNotice = (workerId: string, enquiryId: string): Promise<NoticeShown> => trial.noticeOf(workerId, (each) => each.enquiryId === enquiryId, 30_000);

it('an inbox is live at every process of the service, says ids and reference only, and goes on after the last event somebody had', async () => {
  const first = trial.service.url;
  const second = (await trial.startService()).url;
  const [lead, other] = [trial.worker(), trial.worker()];
  const [here, there, others] = [await live(first, lead), await live(second, lead), await live(first, other)];
  expect([here.answer.status, here.answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const one = await trial.enquiredAbout(lead);
  await Promise.all([untilSaid(here, one.reference), untilSaid(there, one.reference)]);
  const { noticeId } = await theNotice(lead, one.enquiryId);
  expect(here.said()).toContain(noticeId);
  for (const kept of [one.childId, one.enquiryId, 'plan', 'child']) expect(here.said()).not.toContain(kept);
  await untilSaid(others, ': still here');
  expect(others.said()).not.toContain(noticeId);
  const last = ids(there.said()).at(-1) ?? '';
  await Promise.all([here.end(), there.end(), others.end()]);
  const two = await trial.enquiredAbout(lead);
  await theNotice(lead, two.enquiryId);
  const again = await live(first, lead, last);
  await untilSaid(again, two.reference);
  await again.end();
}, 180_000);

it('is for who has an inbox, with a token', async () => {
  expect((await trial.service.ask('/notices/stream')).status).toBe(401);
  expect((await trial.as('key-worker', undefined, '/notices/stream')).status).toBe(403);
});
