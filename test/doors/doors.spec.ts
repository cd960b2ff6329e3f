import { request } from 'node:http';
import { catalogue } from '@custodian/contracts';
import { appNames } from '../../apps/command-line/src/deployment/apps';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { ownDeployment } from '../setup/own-deployment';
import { trickle } from './trickle';

const headMs = 1_000;
const wholeMs = 2_000;
/** How long after a limit the connection may still be there. */
const graceMs = 4_000;

let deployment: Deployment;
beforeAll(async () => {
  deployment = await ownDeployment({ extraEnv: { REQUEST_HEAD_SECONDS: String(headMs / 1000), REQUEST_SECONDS: String(wholeMs / 1000) } });
}, 120_000);
afterAll(() => deployment.stop());

/** Where an app answers: what all of them have, and operations of its own. */
function pathsOf(app: string): string[] {
  const own = catalogue.operations.find(({ owner, http }) => owner === app && http?.method === 'GET' && !http.path.includes(':'))?.http?.path;
  return ['/health/live', '/metrics', '/nowhere', ...(app === 'gateway' ? ['/api/enquiries', '/api/nowhere', '/api/openapi.json', '/sign-in'] : [own ?? ''])];
}

describe.each(appNames())('every answer of %s', (app) => {
  const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${deployment.service(app).url}${path}`, { redirect: 'manual', ...init });

  it.each(pathsOf(app))('tells a browser what it may do with it: %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'self'/u);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(Number(/max-age=(\d+)/u.exec(headers.get('strict-transport-security') ?? '')?.[1])).toBeGreaterThanOrEqual(31_536_000);
    expect([headers.get('x-powered-by'), headers.get('set-cookie'), headers.get('location')]).toEqual([null, null, null]);
    expect(headers.get('content-type')).toMatch(/; ?charset=utf-8/u);
  });

  it.each(pathsOf(app))('lets no page of another origin read it: %s', async (path) => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
    const [asked, before] = await Promise.all([ask(path, { headers }), ask(path, { method: 'OPTIONS', headers })]);
    for (const answer of [asked, before]) expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('to TRACE is a refusal that repeats nothing', async () => {
    const answered = await new Promise<{ status: number; body: string }>((done) => {
      request(`${deployment.service(app).url}${pathsOf(app).at(3) ?? ''}`, { method: 'TRACE', headers: { 'x-planted': 'Plantagenista' } }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => { done({ status: answer.statusCode ?? 0, body }); });
      }).end();
    });
    expect(answered.status).toBe(app === 'gateway' ? 405 : 404);
    expect(answered.body).not.toContain('Plantagenista');
  });

  it('to more than a megabyte is a problem that repeats nothing', async () => {
    const answered = await ask(pathsOf(app).at(3) ?? '', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `"${'Plantagenista'.repeat(100_000)}"` });
    const text = await answered.text();
    expect([answered.status, answered.headers.get('content-type')]).toEqual([413, expect.stringMatching(/^application\/problem\+json/u)]);
    expect(JSON.parse(text)).toMatchObject({ status: 413, code: 'too-large' });
    expect(text).not.toContain('Plantagenista');
  });
});

it.each([
  ['the head of its request', 'POST /nowhere HTTP/1.1\r\nHost: door.example\r\nX-Slow: ', headMs],
  ['its body', 'POST /nowhere HTTP/1.1\r\nHost: door.example\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"', wholeMs],
])('no app waits for who trickles %s', async (_part, begun, limitMs) => {
  const closed = await Promise.all(appNames().map((app) => trickle(deployment.service(app).url, begun)));
  for (const { answered, afterMs } of closed) {
    expect(answered).toMatch(/^(?:HTTP\/1\.1 408 |$)/u);
    expect(afterMs).toBeGreaterThanOrEqual(limitMs);
    expect(afterMs).toBeLessThan(limitMs + graceMs);
  }
});
