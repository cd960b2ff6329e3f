import type { Broker } from '../backing/backing-server';
import { stateFile } from '../project';
import { subjectOf } from './apps';

export interface AuthoritySpec {
  /** Kebab code of the authority; it names the vhost and the databases, so tests that share servers take one each. */
  readonly authority: string;
  /** A preset's name or the path of a policy file. */
  readonly policy: string;
  readonly mongo: { readonly url: string };
  /** The services are started before the broker serves when `serving` says when it will. */
  readonly rabbit: Broker & { readonly serving?: Promise<unknown> };
  readonly redis: { readonly url: string };
  /** Port of the gateway; any free one if not said. */
  readonly gatewayPort?: number;
  /** ISO instant at which the clock of all services starts. */
  readonly testClock?: string;
  /** Further settings for every service. */
  readonly extraEnv?: Readonly<Record<string, string>>;
  readonly logFolder: string;
}

export interface Surroundings {
  readonly ports: Readonly<Record<string, number>>;
  readonly rabbitmqUrl: string;
  readonly smtpUrl: string;
}

/** Which directory entry each made-up person has, written by who loads the directory and read by the sign-in service. */
export function peopleFileOf(authority: string): string {
  return stateFile('sign-in', authority, 'people.json');
}

/** Address of an app of this authority. */
export function urlOf(app: string, ports: Readonly<Record<string, number>>): string {
  return `http://127.0.0.1:${ports[app] ?? 0}`;
}

/** The settings one app is started with. */
export function settingsOf(app: string, spec: AuthoritySpec, { ports, rabbitmqUrl, smtpUrl }: Surroundings): Record<string, string> {
  const gatewayUrl = urlOf('gateway', ports);
  const addresses: Record<string, string> = {};
  for (const other of Object.keys(ports)) addresses[`${subjectOf(other).toUpperCase().replaceAll('-', '_')}_URL`] = urlOf(other, ports);
  return {
    NODE_ENV: 'development',
    AUTHORITY: spec.authority,
    POLICY: spec.policy,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(ports[app] ?? 0),
    MONGODB_URL: spec.mongo.url,
    MONGODB_DATABASE: `${spec.authority}_${subjectOf(app)}`,
    RABBITMQ_URL: rabbitmqUrl,
    REDIS_URL: spec.redis.url,
    OIDC_ISSUER: `${gatewayUrl}/sign-in`,
    OIDC_AUDIENCE: 'custodian',
    SIGN_IN: 'embedded',
    SIGN_IN_KEY: stateFile('sign-in', spec.authority, 'key.json'),
    MADE_UP_PEOPLE: peopleFileOf(spec.authority),
    SMTP_URL: smtpUrl,
    MAIL_FROM: `custodian@${spec.authority}.example`,
    STAFF_WEB_URL: gatewayUrl,
    LOG_LEVEL: 'info',
    ...addresses,
    ...(spec.testClock === undefined ? {} : { TEST_CLOCK: spec.testClock }),
    ...spec.extraEnv,
  };
}
