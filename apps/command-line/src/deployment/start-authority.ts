import type { Service } from '@custodian/contracts';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { vhostUrl } from '../backing/rabbitmq';
import { freePorts } from '../process/free-port';
import type { ServerProcess } from '../process/server-process';
import { appNames } from './apps';
import { ensureAuditKey } from './audit-keys';
import { applyPrivileges, warningsOf } from './privileges/apply';
import { applyToBroker } from './privileges/apply-to-broker';
import { keptPasswords, passwordsFileOf } from './privileges/passwords';
import { peopleFileOf, settingsOf, urlOf } from './authority-settings';
import type { AuthoritySpec } from './authority-spec';
import { ensureSealingKeys, sealingKeysOf } from './sealing-keys';
import { serviceProcess, untilWhole } from './service-process';
import { startMailSink, type MailSink } from './mail-sink';
import { NotifyStandIn } from '../notify-stand-in/notify-stand-in';

export type { AuthoritySpec } from './authority-spec';

/** One authority's running services. */
export interface Deployment {
  readonly authority: string;
  readonly gatewayUrl: string;
  /** By app name (`register-service`, …): `url`, `pid`, `logFile`, `kill()`, `restart()`, `stop()`, `pause()`, `resume()`. */
  readonly services: Readonly<Record<string, ServerProcess>>;
  /** One of them by its app name; throws when there is none of that name. */
  readonly service: (app: string) => ServerProcess;
  readonly mailSink: MailSink;
  readonly notify: NotifyStandIn;
  /** Where the sign-in service reads which directory entry each made-up person has. */
  readonly peopleFile: string;
  /** The authority's own vhost, as a user who may look into everything there; no service has it. */
  readonly rabbitmqUrl: string;
  /** The same as one of its services. */
  readonly rabbitmqUrlOf: (service: Service) => string;
  /** What an app runs with, among it how it reaches its servers. */
  readonly settingsOf: (app: string) => Readonly<Record<string, string>>;
  /** On which servers the services are not told apart, and why: one sentence each. */
  readonly warnings: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts every built app for one authority, all at once, and waits until each says it is ready and lacks nothing. On failure nothing stays running. */
export async function startAuthority(spec: AuthoritySpec): Promise<Deployment> {
  const apps = appNames();
  const free = await freePorts(apps.length);
  const ports = Object.fromEntries(apps.map((app, index) => [app, app === 'gateway' && spec.gatewayPort !== undefined ? spec.gatewayPort : free[index] ?? 0]));
  const passwords = keptPasswords(passwordsFileOf(spec.authority));
  const separations = await applyPrivileges(spec, passwords);
  const mailSink = await startMailSink();
  const notify = await NotifyStandIn.start();
  notify.callback = { url: `${urlOf('notification-service', ports)}/notify/receipts`, token: randomUUID() };
  const standIn = { url: notify.url, apiKey: notify.apiKey.key, callbackToken: notify.callback.token };
  const peopleFile = peopleFileOf(spec.authority);
  mkdirSync(dirname(peopleFile), { recursive: true });
  for (const app of apps) ensureSealingKeys(sealingKeysOf(spec.authority, app));
  for (const app of apps.filter((name) => name.endsWith('-service'))) ensureAuditKey(spec.authority, app);
  const settingsFor = (app: string) => settingsOf(app, spec, { ports, access: { passwords, separations }, smtpUrl: mailSink.smtpUrl, notify: standIn });
  const services = Object.fromEntries(apps.map((app) => [app, serviceProcess(app, urlOf(app, ports), settingsFor(app), spec.logFolder)]));
  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(services).map((service) => service.stop()));
    await Promise.all([mailSink.stop(), notify.stop()]);
  };
  const bus = (spec.rabbit.serving ?? Promise.resolve()).then(() => applyToBroker(spec.rabbit, { vhost: spec.authority, passwords }));
  const started = await Promise.allSettled([bus, ...Object.values(services).map((service) => service.start())]);
  const failed = started.find((result) => result.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  await Promise.all(Object.values(services).map(untilWhole));
  const service = (app: string): ServerProcess => {
    const found = services[app];
    if (found === undefined) throw new Error(`no app is called ${app}`);
    return found;
  };
  return {
    authority: spec.authority,
    gatewayUrl: urlOf('gateway', ports),
    services,
    service,
    mailSink,
    notify,
    peopleFile,
    rabbitmqUrl: vhostUrl(spec.rabbit, spec.authority),
    rabbitmqUrlOf: (owner) => settingsFor(owner)['RABBITMQ_URL'] ?? '',
    settingsOf: settingsFor,
    warnings: warningsOf(separations),
    stop,
  };
}
