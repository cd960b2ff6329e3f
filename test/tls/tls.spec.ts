import { readFileSync } from 'node:fs';
import { mongo } from 'mongoose';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { httpServer, listening } from '../setup/http-server';
import { ask } from './ask';
import { CertificateAuthority, contentOf } from './certificates';
import { startSecured } from './secured-authority';

let trusted: CertificateAuthority;
/** Signs as well, and is trusted by nobody here. */
let stranger: CertificateAuthority;
let secured: Awaited<ReturnType<typeof startSecured>>;
beforeAll(async () => {
  [trusted, stranger] = await Promise.all([CertificateAuthority.make(), CertificateAuthority.make()]);
  secured = await startSecured(await trusted.sign('IP:127.0.0.1'));
}, 120_000);
afterAll(async () => {
  await secured.stop();
  trusted.remove();
  stranger.remove();
});

/** Some of the service's addresses, each changed. */
function changed(names: readonly string[], change: (url: string) => string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, change(secured.settings[name] ?? '')]));
}

const trustingTheStranger = (url: string): string => url.replace(encodeURIComponent(trusted.ca), encodeURIComponent(stranger.ca));
/** The same machine by a name that its certificate does not have. */
const byAnotherName = (url: string): string => url.replace('127.0.0.1', 'localhost');
const inPlainText = (url: string): string => url.replace(/^(amqp|redis|http)s+:/u, '$1:').replace('tls=true', 'tls=false');

const beside = ['RABBITMQ_URL', 'REDIS_URL', 'AUDIT_HEADS_URL'];

function saying(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : '';
}

it('a service and the gateway work over TLS on every connection, and the gateway asks only whom it knows', async () => {
  const service = await secured.start('notification-service', {}, ({ ready }) => ready.includes('"status":"ok"') && !ready.includes('degraded'));
  const elsewhere = httpServer(contentOf(await stranger.sign('IP:127.0.0.1'))).on('request', (_request, response) => response.end('{"status":"ok"}'));
  const gateway = await secured.start('gateway', { NOTIFICATION_URL: service.url, REGISTER_URL: byAnotherName(service.url), ENQUIRY_URL: await listening(elsewhere), TRANSFER_URL: byAnotherName(service.url) }, ({ ready }) => ready.includes('"redis":{"status":"up"}'));
  elsewhere.close();
  expect(JSON.parse(gateway.ready)).toMatchObject({ details: { 'notification-service': { status: 'up' }, 'register-service': { degraded: true }, 'enquiry-service': { degraded: true } } });
  expect(gateway.ready.match(/"notification-service":\{[^}]*degraded/u)).toBeNull();

  const answered = await ask(`${gateway.url}/api/notices`, readFileSync(trusted.ca), { headers: { authorization: await secured.issuer.bearer('custodian') } });
  expect([answered.status, JSON.parse(answered.text)]).toEqual([200, { notices: [] }]);
  await expect(ask(`${gateway.url}/health/live`, readFileSync(stranger.ca))).rejects.toThrow('self-signed certificate');

  const client = new mongo.MongoClient(secured.mongo.url);
  const heads = client.db(secured.settings['AUDIT_HEADS_DATABASE']).collection('notification-service');
  await eventually(async () => (await heads.countDocuments()) > 0 || undefined);
  await client.close();
}, 60_000);

it('a service refuses a server whose certificate another authority signed, or that has another name', async () => {
  const [foreign, misnamed] = await Promise.all([
    secured.start('notification-service', changed(beside, trustingTheStranger), ({ log, ready }) => /bus\.publisher-failed/u.test(log) && ready !== ''),
    secured.start('notification-service', changed(beside, byAnotherName), ({ log, ready }) => /bus\.publisher-failed/u.test(log) && ready !== ''),
    ...[trustingTheStranger, byAnotherName].map((change) => secured.start('notification-service', changed(['MONGODB_URL'], change), ({ log }) => log.includes('"reason":"MongooseModule"'))),
  ]);
  expect(foreign.log).toContain('"code":"SELF_SIGNED_CERT_IN_CHAIN","errorName":"Error","event":"bus.publisher-failed"');
  expect(misnamed.log).toContain('"code":"ERR_TLS_CERT_ALTNAME_INVALID","errorName":"Error","event":"bus.publisher-failed"');
  for (const { ready } of [foreign, misnamed]) expect(JSON.parse(ready)).toMatchObject({ details: { mongodb: { status: 'up' }, broker: { degraded: true }, redis: { degraded: true } } });
}, 60_000);

it('in production nothing is connected to in plain text', async () => {
  const names = [...beside, 'MONGODB_URL', 'SEALING_KMS_URL', 'OIDC_ISSUER'];
  const plain = { REDIS_URL: 'redis://a:b@127.0.0.1:9', REGISTER_URL: 'http://127.0.0.1:9', ENQUIRY_URL: 'http://127.0.0.1:9', TRANSFER_URL: 'http://127.0.0.1:9', NOTIFICATION_URL: 'http://127.0.0.1:9' };
  const [service, gateway] = await Promise.all([secured.start('notification-service', changed(names, inPlainText), () => false).catch(saying), secured.start('gateway', plain, () => false).catch(saying)]);
  for (const name of names) expect(service).toContain(`${name}: not over TLS`);
  for (const name of Object.keys(plain)) expect(gateway).toContain(`${name}: not over TLS`);
}, 60_000);
