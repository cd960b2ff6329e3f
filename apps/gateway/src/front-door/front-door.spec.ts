import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { RunningGateway } from '../../test/running-gateway';

const Echo = z.object({ method: z.string(), url: z.string(), headers: z.record(z.string(), z.string()), body: z.string() });

describe('the front door', () => {
  let owner: Server;
  let gateway: RunningGateway;
  let authorization: string;

  beforeAll(async () => {
    owner = createServer((request, response) => void answer(request).then(({ status, headers, body }) => response.writeHead(status, headers).end(body)));
    await new Promise<void>((listening) => owner.listen(0, '127.0.0.1', listening));
    const address = owner.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    gateway = await RunningGateway.start({ ENQUIRY_URL: `http://127.0.0.1:${port ?? 0}`, REGISTER_URL: 'http://127.0.0.1:9', TRANSFER_URL: 'http://127.0.0.1:9', NOTIFICATION_URL: 'http://127.0.0.1:9', RATE_PER_MINUTE: '40' });
    authorization = `Bearer ${await gateway.tokenOf('duty-clerk')}`;
  });

  afterAll(async () => {
    await gateway.stop();
    owner.closeAllConnections();
    owner.close();
  });

  it('passes the request on as it came, and the answer back', async () => {
    const answered = await gateway.fetch('/api/enquiries?limit=3&after=%20y', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': 'key-12345678', 'if-match': '"2"', 'x-correlation-id': 'c0ffee-12345', cookie: 'a=b' },
      body: '{"a":1, "a":2}',
    });
    const echo = Echo.parse(await answered.json());
    expect([answered.status, answered.headers.get('etag'), answered.headers.get('cache-control'), answered.headers.get('x-correlation-id'), answered.headers.get('x-inner')]).toEqual([201, '"3"', 'no-store', 'c0ffee-12345', null]);
    expect(echo).toMatchObject({ method: 'POST', url: '/enquiries?limit=3&after=%20y', body: '{"a":1, "a":2}' });
    expect(echo.headers).toMatchObject({ authorization, 'idempotency-key': 'key-12345678', 'if-match': '"2"', 'x-correlation-id': 'c0ffee-12345' });
    expect(echo.headers['traceparent']).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/u);
    expect(echo.headers['cookie']).toBeUndefined();
  });

  it.each([
    ['nobody signed in', 401, 'not-signed-in', 'GET', '/api/enquiries', {}],
    ['a token that is none', 401, 'token-not-accepted', 'GET', '/api/enquiries', { headers: { authorization: 'Bearer a.b.c' } }],
    ['an unknown path', 404, 'no-such-path', 'GET', '/api/no-such', {}],
    ['another method', 405, 'method-not-allowed', 'DELETE', '/api/enquiries', {}],
    ['a path that cannot be read', 400, 'malformed', 'GET', '/api/enquiries/%zz', {}],
    ['a form', 415, 'wrong-media-type', 'POST', '/api/enquiries', { body: new URLSearchParams({ a: 'b' }), signedIn: true }],
    ['UTF-16', 415, 'wrong-media-type', 'POST', '/api/enquiries', { body: '{}', headers: { 'content-type': 'application/json; charset=utf-16' }, signedIn: true }],
    ['10 MB', 413, 'too-large', 'POST', '/api/enquiries', { body: `"${'x'.repeat(10_000_000)}"`, headers: { 'content-type': 'application/json' }, signedIn: true }],
    ['an owner that is away', 503, 'service-unavailable', 'GET', '/api/notices', { signedIn: true }],
    ['a page of something in between', 503, 'service-unavailable', 'GET', '/api/agencies', { signedIn: true }],
  ])('answers %s with %i %s', async (_what, status, code, method, path, { signedIn, ...sent }: RequestInit & { signedIn?: boolean }) => {
    const answered = await gateway.fetch(path, { method, ...sent, headers: { ...Object.fromEntries(new Headers(sent.headers)), ...(signedIn && { authorization }) } });
    expect([answered.status, answered.headers.get('content-type')]).toEqual([status, expect.stringMatching(/^application\/problem\+json/u)]);
    expect(await answered.json()).toMatchObject({ status, code });
    if (status === 405) expect(answered.headers.get('allow')).toBe('GET, POST');
  });

  it('is ready with an owner away, and says so', async () => {
    const answered = await gateway.fetch('/health/ready');
    expect([answered.status, await answered.json()]).toMatchObject([200, { details: { 'enquiry-service': { status: 'up' }, 'register-service': { degraded: true } } }]);
  });

  it('counts requests by pattern and never by id', async () => {
    const id = 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04';
    await gateway.fetch(`/api/enquiries/${id}`, { headers: { authorization } });
    const metrics = await (await gateway.fetch('/metrics')).text();
    expect(metrics).toMatch(/gateway_requests_total\{method="GET",route="\/enquiries\/:enquiryId",status="201"/u);
    expect(metrics).not.toContain(id);
  });

  it('serves its OpenAPI document, and a page of it', async () => {
    expect(await (await gateway.fetch('/api/openapi.json')).json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Custodian' } });
    expect(await (await gateway.fetch('/api/docs')).text()).toContain('swagger-ui');
  });

  it('slows down who calls too often, and nobody else', async () => {
    const often = { headers: { authorization: `Bearer ${await gateway.tokenOf('auditor')}` } };
    const statuses = await Promise.all(Array.from({ length: 45 }, async () => (await gateway.fetch('/api/enquiries', often)).status));
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    const refused = await gateway.fetch('/api/enquiries', often);
    expect([refused.status, refused.headers.get('content-type'), await refused.json()]).toMatchObject([429, expect.stringMatching(/^application\/problem\+json/u), { code: 'too-many-requests' }]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await gateway.fetch('/api/enquiries', { headers: { authorization } })).status).toBe(201);
  });

  it('lets through what somebody on the telephone waits for, and says so to its owner; a caller’s own word of it goes no further', async () => {
    const headers = { authorization: `Bearer ${await gateway.tokenOf('out-of-hours')}`, 'content-type': 'application/json', 'x-over-limit': '1' };
    const recorded = async () => Echo.parse(await (await gateway.fetch('/api/enquiries', { method: 'POST', headers, body: '{}' })).json()).headers['x-over-limit'];
    expect(await recorded()).toBeUndefined();
    await Promise.all(Array.from({ length: 40 }, () => gateway.fetch('/api/enquiries', { headers })));
    expect(await recorded()).toBe('1');
    expect((await gateway.fetch('/api/enquiries', { headers })).status).toBe(429);
  });
});

async function answer(request: IncomingMessage) {
  if (request.url?.startsWith('/agencies') === true) return { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' };
  const { method, url, headers } = request;
  const body = JSON.stringify({ method, url, headers, body: await text(request) });
  return { status: 201, headers: { 'content-type': 'application/json', etag: '"3"', 'cache-control': 'no-store', 'x-inner': 'stays inside' }, body };
}
