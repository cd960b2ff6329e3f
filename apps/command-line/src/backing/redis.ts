import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../process/free-port';
import { mustRun } from '../process/run-command';
import { ServerProcess } from '../process/server-process';
import type { BackingOptions, BackingServer, Private, Served, ServerCertificate } from './backing-server';
import { firstThatServes, givenUrl, type Offer } from './choice';
import { dataFolder } from './data-folder';
import { hasDockerEngine, startComposeService, startContainer } from './docker-engine';
import { installedBinary } from './installed-binary';
import { redisAnswers } from './redis-answers';
import { serverAccount, urlAs } from './server-account';

/** Redis: REDIS_URL, else a Docker engine, else a private redis-server. Throws one sentence when there is none. */
export function startRedis(options: BackingOptions = {}): Promise<BackingServer> {
  return firstThatServes<Served>('Redis', [
    givenUrl('REDIS_URL', options.environment ?? process.env, async (url) => {
      await redisAnswers(url);
      return { url, stop: () => Promise.resolve() };
    }),
    () => redisInDocker(options),
    () => privateRedis(options),
  ]);
}

/** A redis-server of one's own, for tests that kill, pause or flush it. */
export function startPrivateRedis(options: BackingOptions = {}): Promise<Private<BackingServer>> {
  return firstThatServes('Redis', [() => privateRedis(options)]);
}

async function privateRedis(options: BackingOptions): Promise<Offer<Served<Private<BackingServer>>>> {
  const binary = await installedBinary('redis-server', 'redis-server', 'REDIS_URL', options.report);
  const version = /v=(\S+)/.exec(await mustRun(binary.path, ['--version']))?.[1] ?? '';
  const port = await freePort();
  const { data, logFile, temporary } = dataFolder('redis', options);
  const { user, password } = serverAccount(data);
  const { tls } = options;
  const url = urlAs(tls === undefined ? `redis://127.0.0.1:${port}` : `rediss://127.0.0.1:${port}?cacertfile=${encodeURIComponent(tls.ca)}`, user, password);
  const users = join(data, 'users.acl');
  if (!existsSync(users)) writeFileSync(users, `user default off\nuser ${user} on >${password} ~* &* +@all\n`, { mode: 0o600 });
  const server = new ServerProcess({
    what: 'Redis',
    url,
    program: binary.path,
    args: [
      '--bind', '127.0.0.1', ...listening(port, tls), '--dir', data, '--maxmemory-policy', 'noeviction', '--save', '',
      '--aclfile', users, '--appendonly', temporary === undefined ? 'yes' : 'no',
    ],
    env: process.env,
    logFile,
    probe: () => redisAnswers(url),
    grace: temporary === undefined ? 5_000 : 0,
    temporary,
  });
  await server.start();
  return { serves: { url, process: server, stop: () => server.stop() }, as: `private redis-server ${version} on port ${port}`, note: binary.note };
}

function listening(port: number, tls: ServerCertificate | undefined): string[] {
  if (tls === undefined) return ['--port', String(port)];
  return ['--port', '0', '--tls-port', String(port), '--tls-cert-file', tls.cert, '--tls-key-file', tls.key, '--tls-ca-cert-file', tls.ca, '--tls-auth-clients', 'no'];
}

async function redisInDocker(options: BackingOptions): Promise<Offer<Served>> {
  if (!await hasDockerEngine()) return { absent: 'no Docker engine' };
  const { password } = serverAccount(dataFolder('redis-account', options).data);
  if (options.keep !== undefined) {
    const { ports, stop } = await startComposeService('redis', { REDIS_PORT: 6379 }, { REDIS_PASSWORD: password });
    const port = ports['REDIS_PORT'] ?? 6379;
    return { serves: { url: urlAs(`redis://127.0.0.1:${port}`, 'default', password), stop }, as: `redis:7 by Docker Compose on port ${port}` };
  }
  const container = await startContainer('redis:7', { ports: [6379], command: ['redis-server', '--requirepass', password], log: /Ready to accept connections/ });
  const port = container.port(6379);
  return { serves: { url: urlAs(`redis://${container.host}:${port}`, 'default', password), stop: container.stop }, as: `redis:7 in a container on port ${port}` };
}
