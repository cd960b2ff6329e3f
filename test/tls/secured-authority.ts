import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerCertificate } from '../../apps/command-line/src/backing/backing-server';
import { startPrivateMongo } from '../../apps/command-line/src/backing/mongodb';
import { startPrivateRabbit } from '../../apps/command-line/src/backing/rabbitmq';
import { startPrivateRedis } from '../../apps/command-line/src/backing/redis';
import { builtMain } from '../../apps/command-line/src/deployment/apps';
import { ensureAuditKey } from '../../apps/command-line/src/deployment/audit-keys';
import { applyPrivileges } from '../../apps/command-line/src/deployment/privileges/apply';
import { applyToBroker } from '../../apps/command-line/src/deployment/privileges/apply-to-broker';
import { connectionsOf } from '../../apps/command-line/src/deployment/privileges/connections';
import { keptPasswords } from '../../apps/command-line/src/deployment/privileges/passwords';
import { keysFolderOf, serviceKeys } from '../../apps/command-line/src/deployment/service-keys';
import { freePort } from '../../apps/command-line/src/process/free-port';
import { ServerProcess } from '../../apps/command-line/src/process/server-process';
import { root } from '../../apps/command-line/src/project';
import { Issuer } from '../notices/issuer';
import { VaultServer } from '../sealing/vault-server';
import { ask } from './ask';
import { contentOf } from './certificates';

const authority = 'secured';
const service = 'notification-service';

/** What an app says of itself. */
interface Seen {
  readonly ready: string;
  readonly log: string;
}

/** Every server an authority needs, in production: all of them take connections over TLS only, and show this certificate. */
export async function startSecured(tls: ServerCertificate) {
  const folder = mkdtempSync(join(tmpdir(), 'custodian-secured-'));
  const [mongo, rabbit, redis, issuer, vault] = await Promise.all([startPrivateMongo({ tls }), startPrivateRabbit({ tls }), startPrivateRedis({ tls }), Issuer.start(contentOf(tls)), VaultServer.start(contentOf(tls))]);
  const passwords = keptPasswords(join(folder, 'passwords.json'));
  const servers = { authority, mongo, rabbit, redis };
  const separations = await applyPrivileges(servers, passwords);
  await applyToBroker(rabbit, { vhost: authority, passwords });
  serviceKeys(authority, service);
  ensureAuditKey(authority, service);
  cpSync(keysFolderOf(authority), join(folder, 'keys'), { recursive: true });
  writeFileSync(join(folder, 'vault-token'), vault.token, { mode: 0o600 });
  const ofEvery = { NODE_ENV: 'production', AUTHORITY: authority, OIDC_ISSUER: issuer.url, HTTPS_CERT: tls.cert, HTTPS_KEY: tls.key, NODE_EXTRA_CA_CERTS: tls.ca };
  const access = { passwords, separations };
  const ofTheGateway = { ...ofEvery, ...connectionsOf('gateway', servers, access) };
  const settings: Readonly<Record<string, string>> = {
    ...ofEvery,
    ...connectionsOf(service, servers, access),
    POLICY: '001',
    SERVICE_KEY: join(folder, 'keys', 'bus', `${service}.json`),
    SERVICE_KEYS: join(folder, 'keys', 'bus', 'public.json'),
    AUDIT_KEY: join(folder, 'keys', 'audit', `${service}.pem`),
    SEALING_KMS_URL: vault.url,
    SEALING_KMS_KEY: 'records',
    SEALING_KMS_TOKEN_FILE: join(folder, 'vault-token'),
    SMTP_URL: 'smtps://127.0.0.1:9',
    MAIL_FROM: 'custodian@secured.example',
    CUSTODIAN_EMAIL: 'manager@secured.example',
    STAFF_WEB_URL: 'https://127.0.0.1:9',
  };
  const started: ServerProcess[] = [];

  /** Starts the notification service, or the gateway, as in production but for these settings, until `holds` does of what its readiness and its log say. Throws its log where it ends. */
  const start = async (app: 'notification-service' | 'gateway', changed: Readonly<Record<string, string>>, holds: (seen: Seen) => boolean): Promise<Seen & { readonly url: string }> => {
    const port = await freePort();
    const [url, logFile] = [`https://127.0.0.1:${port}`, join(folder, `${app}-${port}.log`)];
    const look = async (): Promise<Seen> => ({ ready: await ask(`${url}/health/ready`, readFileSync(tls.ca)).then(({ text }) => text, () => ''), log: readFileSync(logFile, 'utf8') });
    const probe = async (): Promise<void> => {
      if (!holds(await look())) throw new Error('not yet');
    };
    const running = new ServerProcess({
      what: app, url, program: process.execPath, args: [builtMain(app)], cwd: root, logFile, grace: 0, probe,
      env: { PATH: process.env['PATH'], ...(app === service ? settings : ofTheGateway), HTTP_PORT: String(port), ...changed },
    });
    started.push(running);
    await running.start().catch(() => { throw new Error(readFileSync(logFile, 'utf8')); });
    return { url, ...(await look()) };
  };

  const stop = async (): Promise<void> => {
    await Promise.all(started.map((each) => each.stop()));
    await Promise.all([mongo, rabbit, redis].map((server) => server.stop()));
    issuer.stop();
    vault.stop();
    for (const each of [folder, keysFolderOf(authority)]) rmSync(each, { recursive: true, force: true });
  };
  return { mongo, issuer, settings, start, stop };
}
