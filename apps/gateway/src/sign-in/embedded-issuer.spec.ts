import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import { RunningGateway } from '../../test/running-gateway';
import { madeUpPeople } from './made-up-people';

const Token = z.object({ access_token: z.string() });
const Offered = z.object({ secondFactor: z.object({ secret: z.string(), send: z.string() }) });
const asked = (username: string) => ({ grant_type: 'urn:custodian:made-up-person', client_id: 'tour', username, password: 'nobody-real' });
const away = { TRANSFER_URL: 'http://127.0.0.1:9', ENQUIRY_URL: 'http://127.0.0.1:9', REGISTER_URL: 'http://127.0.0.1:9', NOTIFICATION_URL: 'http://127.0.0.1:9' };

describe('the sign-in of made-up people', () => {
  let folder: string;
  let gateway: RunningGateway;
  const settings = () => ({ ...away, MADE_UP_PEOPLE: join(folder, 'people.json'), SIGN_IN_KEY: join(folder, 'kept', 'key.json'), TEST_CLOCK: '2019-01-01T00:00:00Z' });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sign-in-'));
    gateway = await RunningGateway.start(settings());
  }, 120_000);

  afterAll(async () => {
    await gateway.stop();
    await rm(folder, { recursive: true });
  });

  it.each(madeUpPeople)('$username comes as $role', async ({ username, role }) => {
    const claims = decodeJwt(await gateway.tokenOf(username));
    expect(claims).toMatchObject({ sub: username, aud: 'custodian', iss: `${gateway.url}/sign-in`, custodian_roles: [role] });
    expect(claims['custodian_worker']).toBeUndefined();
  });

  it('gives times of the real clock, whatever the test clock says', async () => {
    const { iat = 0, exp = 0 } = decodeJwt(await gateway.tokenOf('chair'));
    expect([Math.abs(iat - Date.now() / 1000) < 5, exp - iat]).toEqual([true, 3600]);
  });

  it('says when and how somebody signed in: by the second factor only with its code', async () => {
    const claimsWith = async (more: object) => decodeJwt(Token.parse(await (await gateway.signIn({ ...asked('custodian'), ...more })).json()).access_token);
    expect(await claimsWith({})).toMatchObject({ acr: 'urn:custodian:password' });
    const { secondFactor } = Offered.parse(await (await gateway.fetch('/sign-in')).json());
    const claims = await claimsWith({ [secondFactor.send]: new TOTP({ secret: Secret.fromBase32(secondFactor.secret) }).generate() });
    expect(claims).toMatchObject({ acr: 'urn:custodian:second-factor', sub: 'custodian' });
    expect(Math.abs(Number(claims['auth_time']) - Date.now() / 1000)).toBeLessThan(5);
  });

  it.each(['000000x', '12345', 'MADEUP'])('refuses the code %j', async (otp) => {
    expect((await gateway.signIn({ ...asked('custodian'), otp })).status).toBe(400);
  });

  it('refuses a code of an hour ago', async () => {
    const { secondFactor } = Offered.parse(await (await gateway.fetch('/sign-in')).json());
    const otp = new TOTP({ secret: Secret.fromBase32(secondFactor.secret) }).generate({ timestamp: Date.now() - 3_600_000 });
    expect((await gateway.signIn({ ...asked('custodian'), otp })).status).toBe(400);
  });

  it('says which practitioner somebody is as soon as the file does', async () => {
    const workerId = '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01';
    await writeFile(join(folder, 'people.json'), JSON.stringify({ 'key-worker': workerId }));
    expect([decodeJwt(await gateway.tokenOf('key-worker'))['custodian_worker'], decodeJwt(await gateway.tokenOf('chair'))['custodian_worker']]).toEqual([workerId, undefined]);
  });

  it.each([
    ['a wrong password', { username: 'custodian', password: 'guessed' }],
    ['somebody else', { username: 'root', password: 'nobody-real' }],
    ['no password', { username: 'custodian' }],
  ])('refuses %s', async (_what, fields) => {
    const answer = await gateway.signIn({ grant_type: 'urn:custodian:made-up-person', client_id: 'tour', ...fields });
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
  });

  it('takes its tokens again after a restart, and ends with code 0', async () => {
    const authorization = `Bearer ${await gateway.tokenOf('duty-clerk')}`;
    expect((await gateway.fetch('/api/enquiries', { headers: { authorization } })).status).toBe(503);
    expect(await gateway.stop()).toBe(0);
    gateway = await RunningGateway.start({ ...settings(), HTTP_PORT: new URL(gateway.url).port });
    expect((await gateway.fetch('/api/enquiries', { headers: { authorization } })).status).toBe(503);
  });

  it('is not for production', async () => {
    await expect(RunningGateway.start({ ...away, NODE_ENV: 'production' })).rejects.toThrow('did not start');
  });
});
