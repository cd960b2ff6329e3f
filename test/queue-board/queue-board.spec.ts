import { randomUUID } from 'node:crypto';
import { alarmQueues } from '@custodian/contracts';
import Bull from 'bull';
import { signIn } from '../../apps/command-line/src/sign-in/sign-in';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { ownDeployment } from '../setup/own-deployment';
import { redisUrl } from '../setup/servers';

let deployment: Deployment;
let operations: string;
let queue: Bull.Queue;
beforeAll(async () => {
  deployment = await ownDeployment();
  operations = await signIn(deployment.gatewayUrl, 'operations');
  queue = new Bull('reviews', redisUrl(), { prefix: `custodian:${deployment.authority}:register-service` });
}, 120_000);
afterAll(async () => {
  await queue.close();
  await deployment.stop();
}, 60_000);

const ask = (path: string, token?: string, method = 'GET') => fetch(`${deployment.gatewayUrl}/operations/queues${path}`, { method, headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });

describe('the board of queues', () => {
  it('is shown to operations, and to nobody else', async () => {
    const clerk = await signIn(deployment.gatewayUrl, 'duty-clerk');
    for (const path of ['', '/', '/api/queues', '/static/js/main.js', '/queue/register-service.reviews']) {
      const [nobody, other] = await Promise.all([ask(path), ask(path, clerk)]);
      expect([nobody.status, await nobody.json(), other.status, await other.json()]).toMatchObject([401, { code: 'not-signed-in' }, 403, { code: 'not-permitted' }]);
    }
    const page = await ask('/', operations);
    expect([page.status, page.headers.get('cache-control'), await page.text()]).toEqual([200, 'no-store', expect.stringContaining('Custodian: queues')]);
    const script = /src="(static\/js\/main\.[\w.]+)"/u.exec(await (await ask('/', operations)).text())?.[1] ?? '';
    expect((await ask(`/${script}`, operations)).status).toBe(200);
  });

  it('has every queue of every service, to be looked at only', async () => {
    const { queues } = (await (await ask('/api/queues', operations)).json()) as { queues: { name: string; readOnlyMode: boolean; allowRetries: boolean; counts: object }[] };
    expect(queues.map(({ name }) => name).sort()).toEqual(Object.entries(alarmQueues).flatMap(([service, names]) => names.map((name) => `${service}.${name}`)).sort());
    for (const { readOnlyMode, allowRetries } of queues) expect([readOnlyMode, allowRetries]).toEqual([true, false]);
  });

  it('shows the ids of a job and nothing else that stands in it', async () => {
    const planted = 'Aderyn Quillfeather';
    const jobId = `${randomUUID()}:trial_1`;
    const delay = 3_600_000;
    await queue.add({ deadlineId: jobId, gen: 1, name: planted, errandId: planted }, { jobId, delay });
    await queue.add(planted, { errandId: planted }, { jobId: planted, delay });
    const job = await queue.getJob(planted);
    await job?.log(planted);
    await job?.update({ enquiryId: 'Quillfeather' });
    const shown = await (await ask('/api/queues?activeQueue=register-service.reviews&status=delayed&page=1', operations)).text();
    expect(shown).toContain(jobId);
    const one = await ask(`/api/queues/register-service.reviews/${encodeURIComponent(jobId)}`, operations);
    const texts = [shown, await one.text(), ...(await Promise.all(['', '/logs'].map(async (part) => (await ask(`/api/queues/register-service.reviews/${encodeURIComponent(planted)}${part}`, operations)).text())))];
    expect(one.status).toBe(200);
    expect(texts.filter((text) => /Aderyn|Quillfeather/iu.test(text))).toEqual([]);
    expect(JSON.parse(texts[1] ?? '')).toMatchObject({ job: { id: jobId, data: { deadlineId: jobId, gen: 1, errandId: '(withheld)' } }, status: 'delayed' });
  });

  it('changes nothing, whatever is sent', async () => {
    const jobId = `${randomUUID()}:kept_1`;
    await queue.add({ deadlineId: jobId, gen: 1 }, { jobId, delay: 3_600_000 });
    const at = `/api/queues/register-service.reviews`;
    const sent = [
      `${at}/${encodeURIComponent(jobId)}/promote`, `${at}/${encodeURIComponent(jobId)}/retry/failed`, `${at}/${encodeURIComponent(jobId)}/clean`, `${at}/${encodeURIComponent(jobId)}/update-data`,
      `${at}/clean/delayed`, `${at}/retry/failed`, `${at}/promote`, `${at}/empty`, `${at}/obliterate`, `${at}/pause`, `${at}/add`, '/api/queues/pause', '/api/queues/resume',
    ];
    for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
      const statuses = await Promise.all(sent.map(async (path) => (await ask(path, operations, method)).status));
      expect(statuses).toEqual(sent.map(() => 405));
    }
    expect(await (await queue.getJob(jobId))?.getState()).toBe('delayed');
    expect(await queue.isPaused()).toBe(false);
  });
});
