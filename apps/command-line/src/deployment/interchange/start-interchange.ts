import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { interchangeCode, type PinnedKey } from '@custodian/interchange';
import { freePort } from '../../process/free-port';
import type { ServerProcess } from '../../process/server-process';
import { interchangeApp } from '../apps';
import { passwordsFileOf } from '../privileges/passwords';
import { keysFolderOf } from '../service-keys';
import { serviceProcess, untilWhole } from '../service-process';
import { routerKeys } from './interchange-keys';
import { type InterchangeServers, prepareInterchange } from './prepare-interchange';

export interface InterchangeSpec extends Omit<InterchangeServers, 'name' | 'passwordsFile'> {
  /** Tests that share servers take one each. */
  readonly name?: string;
  readonly testClock?: string;
  readonly extraEnv?: Readonly<Record<string, string>>;
  readonly logFolder: string;
}

/** A running interchange. */
export interface Interchange {
  /** An authority's mailbox, as the authority's own user. */
  readonly urlOf: (code: string) => string;
  readonly router: ServerProcess;
  /** What authorities pin to believe the interchange's own word. */
  readonly routerKeys: readonly PinnedKey[];
  readonly routerKeysFile: string;
  /** The file the router reads who has a mailbox from; it notices a change. */
  readonly authoritiesFile: string;
  readonly stop: () => Promise<void>;
}

/** Makes what the router needs, starts the built router and waits until it reads every mailbox. */
export async function startInterchange(spec: InterchangeSpec): Promise<Interchange> {
  const name = spec.name ?? interchangeCode;
  const [keys, prepared, port] = await Promise.all([routerKeys(name), prepareInterchange({ ...spec, name, passwordsFile: passwordsFileOf(name) }), freePort()]);
  const authoritiesFile = join(keysFolderOf(name), 'authorities.json');
  mkdirSync(dirname(authoritiesFile), { recursive: true, mode: 0o700 });
  writeFileSync(authoritiesFile, prepared.authorities, { mode: 0o600 });
  const router = serviceProcess(interchangeApp, `http://127.0.0.1:${port}`, {
    NODE_ENV: 'development',
    AUTHORITY: interchangeCode,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(port),
    MONGODB_URL: prepared.mongoUrl,
    MONGODB_DATABASE: name,
    INTERCHANGE_AUTHORITIES: authoritiesFile,
    INTERCHANGE_KEYS: keys.ownFile,
    LOG_LEVEL: 'info',
    ...(spec.testClock === undefined ? {} : { TEST_CLOCK: spec.testClock }),
    ...spec.extraEnv,
  }, spec.logFolder);
  await router.start();
  await untilWhole(router);
  return { urlOf: prepared.urlOf, router, routerKeys: keys.published, routerKeysFile: keys.publishedFile, authoritiesFile, stop: () => router.stop() };
}
