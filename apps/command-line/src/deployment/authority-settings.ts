import { services } from '@custodian/contracts';
import { stateFile } from '../project';
import { subjectOf } from './apps';
import { auditKeyOf } from './audit-keys';
import type { AuthoritySpec } from './authority-spec';
import { type Access, connectionsOf } from './privileges/connections';
import { sealingKeysOf } from './sealing-keys';
import { serviceKeys } from './service-keys';

export interface Surroundings {
  readonly ports: Readonly<Record<string, number>>;
  readonly access: Access;
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
export function settingsOf(app: string, spec: AuthoritySpec, { ports, access, smtpUrl }: Surroundings): Record<string, string> {
  const gatewayUrl = urlOf('gateway', ports);
  const addresses: Record<string, string> = {};
  for (const other of Object.keys(ports)) addresses[`${subjectOf(other).toUpperCase().replaceAll('-', '_')}_URL`] = urlOf(other, ports);
  return {
    NODE_ENV: 'development',
    AUTHORITY: spec.authority,
    POLICY: spec.policy,
    SEALING_KEYS: sealingKeysOf(spec.authority, app),
    AUDIT_KEY: auditKeyOf(spec.authority, app),
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(ports[app] ?? 0),
    ...connectionsOf(app, spec, access),
    OIDC_ISSUER: `${gatewayUrl}/sign-in`,
    OIDC_AUDIENCE: 'custodian',
    SIGN_IN: 'embedded',
    SIGN_IN_KEY: stateFile('sign-in', spec.authority, 'key.json'),
    MADE_UP_PEOPLE: peopleFileOf(spec.authority),
    SMTP_URL: smtpUrl,
    MAIL_FROM: `custodian@${spec.authority}.example`,
    CUSTODIAN_EMAIL: `designated-manager@${spec.authority}.example`,
    STAFF_WEB_URL: gatewayUrl,
    LOG_LEVEL: 'info',
    ...addresses,
    ...busKeysOf(app, spec.authority),
    ...(spec.testClock === undefined ? {} : { TEST_CLOCK: spec.testClock }),
    ...spec.extraEnv,
  };
}

function busKeysOf(app: string, authority: string): Record<string, string> {
  const service = services.find((each) => each === app);
  return service === undefined ? {} : serviceKeys(authority, service);
}
