import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appNames, builtMain } from '../../apps/command-line/src/deployment/apps';
import { runCommand } from '../../apps/command-line/src/process/run-command';

// Every secret value has this word in it, the paths of the files as well.
const secret = 's3cret';
const folder = mkdtempSync(join(tmpdir(), `custodian-${secret}-`));
afterAll(() => { rmSync(folder, { recursive: true }); });

const ofEveryService = ['OIDC_ISSUER', 'MONGODB_URL', 'AUDIT_HEADS_URL', 'RABBITMQ_URL', 'REDIS_URL', 'AUDIT_KEY', 'SERVICE_KEY', 'SERVICE_KEYS'];
const needed: Readonly<Record<string, readonly string[]>> = {
  'register-service': [...ofEveryService, 'POLICE_EMAIL', 'NATIONAL_LIST_EMAIL'],
  'enquiry-service': ofEveryService,
  'transfer-service': ofEveryService,
  'notification-service': [...ofEveryService, 'SMTP_URL', 'CUSTODIAN_EMAIL'],
  gateway: ['OIDC_ISSUER', 'REDIS_URL', 'REGISTER_URL', 'ENQUIRY_URL', 'TRANSFER_URL', 'NOTIFICATION_URL'],
};

/** All that an app is started with in production; nothing answers at these addresses. */
function settingsOf(app: string): Record<string, string> {
  return {
    NODE_ENV: 'production', AUTHORITY: 'northmoor', HTTP_PORT: '0', OIDC_ISSUER: 'https://127.0.0.1:9', POLICY: '001',
    MONGODB_URL: `mongodb://${app}:${secret}@127.0.0.1:9/?tls=true`, MONGODB_DATABASE: 'northmoor', AUDIT_HEADS_URL: `mongodb://heads:${secret}@127.0.0.1:9/?tls=true`, AUDIT_HEADS_DATABASE: 'heads',
    RABBITMQ_URL: `amqps://northmoor.${app}:${secret}@127.0.0.1:9/northmoor`, REDIS_URL: `rediss://northmoor.${app}:${secret}@127.0.0.1:9`, SMTP_URL: `smtps://custodian:${secret}@127.0.0.1:9`,
    AUDIT_KEY: file('audit.pem', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })), SERVICE_KEY: file('bus.json', '{}'), SERVICE_KEYS: file('bus-public.json', '{}'),
    SEALING_KMS_URL: 'https://127.0.0.1:9', SEALING_KMS_KEY: app, SEALING_KMS_TOKEN_FILE: file('kms', secret),
    HTTPS_CERT: file('https.crt', secret), HTTPS_KEY: file('https.key', secret),
    MAIL_FROM: 'custodian@northmoor.example', POLICE_EMAIL: 'police@northmoor.example', NATIONAL_LIST_EMAIL: 'list@national.example', CUSTODIAN_EMAIL: 'designated-manager@northmoor.example', STAFF_WEB_URL: 'https://127.0.0.1:9', REGISTER_URL: 'https://127.0.0.1:9', ENQUIRY_URL: 'https://127.0.0.1:9', TRANSFER_URL: 'https://127.0.0.1:9', NOTIFICATION_URL: 'https://127.0.0.1:9',
  };
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
}

/** Starts an app, which ends by itself: its exit code, and what it printed. */
function started(app: string, settings: Readonly<Record<string, string>>): Promise<{ code: number; output: string }> {
  return runCommand(process.execPath, [builtMain(app)], { env: { PATH: process.env['PATH'], ...settings }, limit: 50_000 });
}

function without(names: readonly string[], settings: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !names.includes(name)));
}

it.concurrent.each(appNames())('%s does not start in production without what it needs, and names each of it', async (app) => {
  const names = needed[app] ?? [];
  const { code, output } = await started(app, without(names, settingsOf(app)));
  expect(code).toBe(1);
  expect(/^Error: Settings: .*/mu.exec(output)?.[0].match(/[A-Z]+(?:_[A-Z]+)+/gu)?.toSorted()).toEqual(names.toSorted());
  expect(output).not.toContain(secret);
}, 60_000);

describe('the service with the most secrets', () => {
  const app = 'notification-service';

  it.concurrent.each(['MONGODB_URL', 'AUDIT_HEADS_URL', 'RABBITMQ_URL', 'REDIS_URL', 'SMTP_URL', 'AUDIT_KEY', 'SERVICE_KEY', 'SEALING_KMS_TOKEN_FILE', 'HTTPS_KEY'])('says %s where that alone is missing', async (name) => {
    const { code, output } = await started(app, without([name], settingsOf(app)));
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`Settings: .*\\b${name}\\b|"field":"${name}"`, 'u'));
    expect(output).not.toContain(secret);
  }, 60_000);

  it.concurrent.each(['AUDIT_KEY', 'SERVICE_KEY', 'HTTPS_KEY'])('says %s where its file is none', async (name) => {
    const { code, output } = await started(app, { ...settingsOf(app), [name]: join(folder, 'nowhere') });
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`Settings: ${name}: |"field":"${name}"`, 'u'));
    expect(output).not.toContain(secret);
  }, 60_000);
});
