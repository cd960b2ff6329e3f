import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerCertificate } from './backing-server';
import type { ServerAccount } from './server-account';

export interface NodePorts {
  readonly amqp: number;
  readonly management: number;
  readonly prometheus: number;
  readonly distribution: number;
  readonly portMapper: number;
}

/** Writes the files of a private node into its folder and gives the environment to start it with. Everything listens on 127.0.0.1 only. */
export function nodeEnvironment(folder: string, ports: NodePorts, owner: ServerAccount, tls?: ServerCertificate): NodeJS.ProcessEnv {
  for (const part of ['home', 'mnesia', 'log']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'enabled_plugins'), '[rabbitmq_management,rabbitmq_prometheus].\n');
  writeFileSync(join(folder, 'rabbitmq.conf'), configuration(ports, owner, tls), { mode: 0o600 });
  return {
    ...process.env,
    HOME: join(folder, 'home'),
    ERL_EPMD_PORT: String(ports.portMapper),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_CONF_ENV_FILE: join(folder, 'no-environment-file'),
    RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
    RABBITMQ_ADVANCED_CONFIG_FILE: join(folder, 'no-advanced.config'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
    RABBITMQ_NODENAME: 'custodian@localhost',
    RABBITMQ_NODE_PORT: String(ports.amqp),
    RABBITMQ_DIST_PORT: String(ports.distribution),
    RABBITMQ_MNESIA_BASE: join(folder, 'mnesia'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_LOGS: '-',
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: `-kernel inet_dist_use_interface {127,0,0,1} -setcookie ${owner.secret}`,
    // Without it the start script stays in between and the process id is not the broker's.
    RUNNING_UNDER_SYSTEMD: 'true',
  };
}

function configuration(ports: NodePorts, owner: ServerAccount, tls: ServerCertificate | undefined): string {
  return [
    ...listening(ports.amqp, tls),
    'management.tcp.ip = 127.0.0.1',
    `management.tcp.port = ${ports.management}`,
    'prometheus.tcp.ip = 127.0.0.1',
    `prometheus.tcp.port = ${ports.prometheus}`,
    `default_user = ${owner.user}`,
    `default_pass = ${owner.password}`,
    'net_ticktime = 10',
    'collect_statistics_interval = 1000',
    '',
  ].join('\n');
}

function listening(port: number, tls: ServerCertificate | undefined): string[] {
  if (tls === undefined) return [`listeners.tcp.1 = 127.0.0.1:${port}`];
  return ['listeners.tcp = none', `listeners.ssl.1 = 127.0.0.1:${port}`, `ssl_options.certfile = ${tls.cert}`, `ssl_options.keyfile = ${tls.key}`, `ssl_options.cacertfile = ${tls.ca}`, 'ssl_options.verify = verify_none'];
}
