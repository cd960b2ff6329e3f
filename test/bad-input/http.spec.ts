import { type AnyOperation, catalogue } from '@custodian/contracts';
import { signIn } from '../../apps/command-line/src/sign-in/sign-in';
import { type Authority, ownAuthority } from '../rules/authority';
import { type Raw, sendRaw } from './raw';
import { stateOf } from './state';

const planted = 'Plantagenista';

let authority: Authority;
let token: string;
let before: Record<string, number>;
beforeAll(async () => {
  authority = await ownAuthority({ extraEnv: { RATE_PER_MINUTE: '100000' } });
  token = await signIn(authority.deployment.gatewayUrl, 'custodian');
  before = await stateOf(authority.deployment.authority);
}, 120_000);
afterAll(async () => {
  await authority.stop();
});

const open = catalogue.operations.filter((operation) => operation.http);
const commands = open.filter(({ kind }) => kind === 'command').map((operation) => [operation.name, operation] as const);
const queries = open.filter(({ kind }) => kind === 'query').map((operation) => [operation.name, operation] as const);
const changes = commands.filter(([, operation]) => operation.changes);

async function refused(operation: AnyOperation, raw: Raw, status: number, code: string) {
  const answer = await sendRaw(authority.deployment.gatewayUrl, token, operation, raw);
  expect({ status: answer.status, code: answer.code }).toEqual({ status, code });
  expect(answer.type).toMatch(/^application\/problem\+json/u);
  expect(answer.text).not.toContain(planted);
}

/** The body of the operation's example: its input without what stands in the path. */
function bodyOf(operation: AnyOperation): Record<string, unknown> {
  const inPath = new Set([...(operation.http?.path ?? '').matchAll(/:(\w+)/gu)].map((match) => match[1]));
  return Object.fromEntries(Object.entries(operation.example.input).filter(([name]) => !inPath.has(name)));
}

describe.each(commands)('%s', (_name, operation) => {
  const body = bodyOf(operation);

  it('refuses fields it does not know', () => refused(operation, { body: JSON.stringify({ ...body, [planted]: planted }) }, 400, 'invalid-input'));

  it('refuses a key twice', () => refused(operation, { body: `{"a":"${planted}","a":1}` }, 400, 'malformed'));

  it.each(['[]', '"x"', 'null', '{"a"', '', `{"${planted}":`])('refuses a body that is not one object: %j', async (text) => {
    const answer = await sendRaw(authority.deployment.gatewayUrl, token, operation, { body: text });
    if (text !== '' || Object.keys(body).length > 0) expect(answer.status).toBe(400);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toContain(planted);
  });

  it('refuses bytes that are not UTF-8', () => refused(operation, { body: Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) }, 400, 'malformed'));

  it('refuses another type in every field', async () => {
    for (const field of Object.keys(body)) {
      for (const wrong of [12.5, { x: planted }, [[planted]], `${planted}\u0000`]) {
        if (operation.input.safeParse({ ...operation.example.input, [field]: wrong }).success) continue;
        await refused(operation, { body: JSON.stringify({ ...body, [field]: wrong }) }, 400, 'invalid-input');
      }
    }
  });

  it('refuses a call without an idempotency key, or with one of another form', async () => {
    await refused(operation, { headers: { 'idempotency-key': undefined } }, 400, 'idempotency-key-missing');
    await refused(operation, { headers: { 'idempotency-key': 'x' } }, 400, 'idempotency-key-malformed');
  });

  it('refuses another media type', () => refused(operation, { headers: { 'content-type': 'text/plain' }, body: '{}' }, 415, 'wrong-media-type'));

  it('refuses a caller who is not signed in, and one whose token is not the issuer’s', async () => {
    await refused(operation, { headers: { authorization: undefined } }, 401, 'not-signed-in');
    await refused(operation, { headers: { authorization: `Bearer ${token.slice(0, -6)}AAAAAA` } }, 401, 'token-not-accepted');
  });
});

describe.each(changes)('%s', (_name, operation) => {
  it('refuses a change that does not state the version it was decided on', async () => {
    await refused(operation, { headers: { 'if-match': undefined } }, 428, 'if-match-missing');
    await refused(operation, { headers: { 'if-match': 'W/"1"' } }, 400, 'if-match-malformed');
    await refused(operation, { headers: { 'if-match': '*' } }, 400, 'if-match-malformed');
  });

  it('refuses an id that is not an id', async () => {
    const isId = (name: string): boolean => name.endsWith('Id') || operation.http?.path.split('/').includes(`:${name}`) === true;
    const malformed = { ...operation, example: { ...operation.example, input: { ...operation.example.input, ...Object.fromEntries(Object.keys(operation.input.shape).filter(isId).map((name) => [name, `${planted}'--`])) } } };
    await refused(malformed, {}, 400, 'invalid-input');
  });
});

describe.each(queries)('%s', (_name, operation) => {
  it('refuses parameters it does not know, and one given twice', async () => {
    await refused(operation, { query: `?${planted}=1` }, 400, 'invalid-input');
    await refused(operation, { query: '?limit=1&limit=2' }, 400, 'invalid-input');
  });
});

describe('every endpoint', () => {
  it('refuses ten megabytes', async () => {
    const body = JSON.stringify({ note: 'x'.repeat(10 * 1024 * 1024) });
    for (const [, operation] of commands) await refused(operation, { body }, 413, 'too-large');
  }, 60_000);

  it('says so where there is nothing, or not by that method', async () => {
    const { gatewayUrl } = authority.deployment;
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(`${gatewayUrl}/api/${planted}`, { headers })).status).toBe(404);
    const other = await fetch(`${gatewayUrl}/api/children`, { method: 'DELETE', headers });
    expect(other.status).toBe(405);
    expect(other.headers.get('allow')).toBe('GET, POST');
  });

  it('has changed nothing by any of it', async () => {
    expect(await stateOf(authority.deployment.authority)).toEqual(before);
  });
});
