import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../process/free-port';
import { ServerProcess } from '../process/server-process';
import type { BackingOptions, BackingServer, Private, Served, ServerCertificate } from './backing-server';
import { firstThatServes, givenUrl, type Offer, type Source } from './choice';
import { dataFolder } from './data-folder';
import { hasDockerEngine, startComposeService, startContainer } from './docker-engine';
import { mongodBinary } from './mongod-binary';
import { ensureAdministrator, ensurePrimary, memberUrl, mustBeReplicaSet, replicaSetUrl } from './replica-set';
import { serverAccount, urlAs } from './server-account';

/** MongoDB as a replica set: MONGODB_URL, else a Docker engine, else a private mongod (installed or fetched). Throws one sentence when there is none. */
export function startMongo(options: BackingOptions = {}): Promise<BackingServer> {
  const environment = options.environment ?? process.env;
  const sources: Source<Served>[] = [
    givenUrl('MONGODB_URL', environment, async (url) => {
      await mustBeReplicaSet(url);
      return { url, stop: () => Promise.resolve() };
    }),
    () => mongoInDocker(options),
    () => privateMongod(options),
  ];
  return firstThatServes('MongoDB', sources);
}

/** A mongod of one's own, for tests that kill or pause it. */
export function startPrivateMongo(options: BackingOptions = {}): Promise<Private<BackingServer>> {
  return firstThatServes('MongoDB', [() => privateMongod(options)]);
}

async function privateMongod(options: BackingOptions): Promise<Offer<Served<Private<BackingServer>>>> {
  const binary = await mongodBinary(options.report);
  const port = await freePort();
  const { data, logFile, temporary } = dataFolder('mongodb', options);
  const account = serverAccount(data);
  const keyFile = join(data, 'member.key');
  if (!existsSync(keyFile)) writeFileSync(keyFile, account.secret, { mode: 0o400 });
  const overTls = options.tls === undefined ? '' : `&tls=true&tlsCAFile=${encodeURIComponent(options.tls.ca)}`;
  const url = urlAs(`${replicaSetUrl(port)}${overTls}`, account.user, account.password);
  const server = new ServerProcess({
    what: 'MongoDB',
    url,
    program: binary.path,
    args: [
      '--replSet', 'rs0', '--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', data, '--auth', '--keyFile', keyFile, '--wiredTigerCacheSizeGB', '0.5',
      '--setParameter', 'transactionLifetimeLimitSeconds=30', '--setParameter', 'diagnosticDataCollectionEnabled=false', '--quiet',
      // A slow operation's line in the log would say what was looked for.
      '--slowOpSampleRate', '0',
      ...(options.tls === undefined ? [] : listening(data, options.tls)),
    ],
    env: process.env,
    logFile,
    probe: async () => {
      const asMember = `${memberUrl(port, account.secret)}${overTls}`;
      await ensurePrimary(asMember, `127.0.0.1:${port}`);
      await ensureAdministrator(asMember, account);
    },
    grace: temporary === undefined ? 15_000 : 0,
    temporary,
  });
  await server.start();
  return {
    serves: { url, process: server, stop: () => server.stop() },
    as: `private mongod ${binary.version} on port ${port}`,
    note: binary.note,
  };
}

/** MongoDB reads its certificate and its key from one file. */
function listening(folder: string, { cert, key, ca }: ServerCertificate): string[] {
  const both = join(folder, 'server.pem');
  writeFileSync(both, Buffer.concat([readFileSync(cert), readFileSync(key)]), { mode: 0o600 });
  return ['--tlsMode', 'requireTLS', '--tlsCertificateKeyFile', both, '--tlsCAFile', ca, '--tlsAllowConnectionsWithoutCertificates'];
}

/** As in docker-compose.yml: a replica set that asks who one is wants a key file for its members. */
const withMemberKey = [
  'printf %s "$MONGO_INITDB_ROOT_PASSWORD" | sha256sum | cut -c 1-64 > /etc/mongo-member.key',
  'chmod 400 /etc/mongo-member.key',
  'chown mongodb /etc/mongo-member.key',
  'exec docker-entrypoint.sh "$@"',
].join(' && ');

async function mongoInDocker(options: BackingOptions): Promise<Offer<Served>> {
  if (!await hasDockerEngine()) return { absent: 'no Docker engine' };
  const { user, password } = serverAccount(dataFolder('mongodb-account', options).data);
  if (options.keep !== undefined) {
    const { ports, stop } = await startComposeService('mongodb', { MONGODB_PORT: 27017 }, { MONGODB_USER: user, MONGODB_PASSWORD: password });
    return { serves: { url: urlAs(replicaSetUrl(ports['MONGODB_PORT'] ?? 27017), user, password), stop }, as: `mongo:6.0 by Docker Compose on port ${ports['MONGODB_PORT'] ?? 27017}` };
  }
  const container = await startContainer('mongo:6.0', {
    ports: [27017],
    settings: { MONGO_INITDB_ROOT_USERNAME: user, MONGO_INITDB_ROOT_PASSWORD: password },
    entrypoint: ['bash', '-c', withMemberKey, 'mongodb'],
    command: ['mongod', '--keyFile', '/etc/mongo-member.key', '--replSet', 'rs0', '--bind_ip_all', '--setParameter', 'transactionLifetimeLimitSeconds=30', '--slowOpSampleRate', '0'],
    log: /Waiting for connections/,
  });
  const url = urlAs(replicaSetUrl(container.port(27017), container.host), user, password);
  await container.until(() => ensurePrimary(url, '127.0.0.1:27017'));
  return { serves: { url, stop: container.stop }, as: `mongo:6.0 in a container on port ${container.port(27017)}` };
}
