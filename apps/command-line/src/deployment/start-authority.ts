import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createVhost, vhostUrl } from '../backing/rabbitmq';
import { freePorts } from '../process/free-port';
import type { ServerProcess } from '../process/server-process';
import { appNames } from './apps';
import { peopleFileOf, settingsOf, urlOf, type AuthoritySpec } from './authority-settings';
import { serviceProcess, untilWhole } from './service-process';
import { startMailSink, type MailSink } from './mail-sink';

export type { AuthoritySpec } from './authority-settings';

/** One authority's running services. */
export interface Deployment {
  readonly authority: string;
  readonly gatewayUrl: string;
  /** By app name (`register-service`, …): `url`, `pid`, `logFile`, `kill()`, `restart()`, `stop()`, `pause()`, `resume()`. */
  readonly services: Readonly<Record<string, ServerProcess>>;
  /** One of them by its app name; throws when there is none of that name. */
  readonly service: (app: string) => ServerProcess;
  readonly mailSink: MailSink;
  /** Where the sign-in service reads which directory entry each made-up person has. */
  readonly peopleFile: string;
  /** The authority's own vhost. */
  readonly rabbitmqUrl: string;
  readonly stop: () => Promise<void>;
}

/** Starts every built app for one authority, all at once, and waits until each says it is ready and lacks nothing. On failure nothing stays running. */
export async function startAuthority(spec: AuthoritySpec): Promise<Deployment> {
  const apps = appNames();
  const free = await freePorts(apps.length);
  const ports = Object.fromEntries(apps.map((app, index) => [app, app === 'gateway' && spec.gatewayPort !== undefined ? spec.gatewayPort : free[index] ?? 0]));
  const rabbitmqUrl = vhostUrl(spec.rabbit, spec.authority);
  const mailSink = await startMailSink();
  const peopleFile = peopleFileOf(spec.authority);
  mkdirSync(dirname(peopleFile), { recursive: true });
  const services = Object.fromEntries(apps.map((app) => {
    const settings = settingsOf(app, spec, { ports, rabbitmqUrl, smtpUrl: mailSink.smtpUrl });
    return [app, serviceProcess(app, urlOf(app, ports), settings, spec.logFolder)];
  }));
  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(services).map((service) => service.stop()));
    await mailSink.stop();
  };
  const vhost = (spec.rabbit.serving ?? Promise.resolve()).then(() => createVhost(spec.rabbit, spec.authority));
  const started = await Promise.allSettled([vhost, ...Object.values(services).map((service) => service.start())]);
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
  return { authority: spec.authority, gatewayUrl: urlOf('gateway', ports), services, service, mailSink, peopleFile, rabbitmqUrl, stop };
}
