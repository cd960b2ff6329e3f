import { request } from 'node:http';
import { RunningGateway } from '../../test/running-gateway';

const paths = ['/api/enquiries', '/api/nowhere', '/api/openapi.json', '/health/live', '/metrics', '/sign-in', '/nowhere'];

describe('every answer', () => {
  let gateway: RunningGateway;

  beforeAll(async () => {
    gateway = await RunningGateway.start({ ENQUIRY_URL: 'http://127.0.0.1:9', REGISTER_URL: 'http://127.0.0.1:9', NOTIFICATION_URL: 'http://127.0.0.1:9' });
  }, 120_000);
  afterAll(() => gateway.stop());

  it.each(paths)('tells a browser what it may do with it: %s', async (path) => {
    const { headers } = await gateway.fetch(path, { redirect: 'manual' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'self'/u);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(Number(/max-age=(\d+)/u.exec(headers.get('strict-transport-security') ?? '')?.[1])).toBeGreaterThanOrEqual(31_536_000);
    expect([headers.get('x-powered-by'), headers.get('set-cookie'), headers.get('location')]).toEqual([null, null, null]);
    expect(headers.get('content-type')).toMatch(/; ?charset=utf-8/u);
  });

  it.each(paths)('lets no page of another origin read it: %s', async (path) => {
    const asked = await gateway.fetch(path, { headers: { origin: 'https://elsewhere.example' }, redirect: 'manual' });
    const before = await gateway.fetch(path, { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' }, redirect: 'manual' });
    for (const { headers } of [asked, before]) expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  it('to TRACE is a refusal that repeats nothing', async () => {
    const answered = await new Promise<{ status?: number; body: string }>((done) => {
      request(`${gateway.url}/api/enquiries`, { method: 'TRACE', headers: { 'x-planted': 'Plantagenista' } }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => { done({ status: answer.statusCode, body }); });
      }).end();
    });
    expect(answered.status).toBe(405);
    expect(answered.body).not.toContain('Plantagenista');
  });
});
