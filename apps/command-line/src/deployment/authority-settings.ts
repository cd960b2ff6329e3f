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
  /** What stands in for GOV.UK Notify. */
  readonly notify: { readonly url: string; readonly apiKey: string; readonly callbackToken: string };
}

/** Ids of templates that only the stand-in knows. */
const madeUpTemplates = { email: 'a3f2c1d0-5b64-4e7a-9c8d-1f0e2d3c4b5a', sms: 'b4e3d2c1-6c75-4f8b-8d9e-2a1f3e4d5c6b' };

/** Which directory entry each made-up person has, written by who loads the directory and read by the sign-in service. */
export function peopleFileOf(authority: string): string {
  return stateFile('sign-in', authority, 'people.json');
}

/** Address of an app of this authority. */
export function urlOf(app: string, ports: Readonly<Record<string, number>>): string {
  return `http://127.0.0.1:${ports[app] ?? 0}`;
}

/** The settings one app is started with. */
export function settingsOf(app: string, spec: AuthoritySpec, { ports, access, smtpUrl, notify }: Surroundings): Record<string, string> {
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
    POLICE_EMAIL: `police@${spec.authority}.example`,
    NATIONAL_LIST_EMAIL: `designated-managers@${spec.authority}.example`,
    STAFF_WEB_URL: gatewayUrl,
    NOTIFY_URL: notify.url,
    NOTIFY_API_KEY: notify.apiKey,
    NOTIFY_CALLBACK_TOKEN: notify.callbackToken,
    NOTIFY_EMAIL_TEMPLATE: madeUpTemplates.email,
    NOTIFY_SMS_TEMPLATE: madeUpTemplates.sms,
    LETTERHEAD: `${spec.authority} council; Tanpits House; ${spec.authority}`,
    LOG_LEVEL: 'info',
    ...addresses,
    ...busKeysOf(app, spec.authority),
    ...(app === 'transfer-service' ? interchangeSettings(spec) : {}),
    ...(spec.testClock === undefined ? {} : { TEST_CLOCK: spec.testClock }),
    ...spec.extraEnv,
  };
}

function interchangeSettings({ interchange }: AuthoritySpec): Record<string, string> {
  return interchange === undefined ? {} : { INTERCHANGE_URL: interchange.url, INTERCHANGE_KEYS: interchange.keysFile, INTERCHANGE_ROUTER_KEYS: interchange.routerKeysFile };
}

function busKeysOf(app: string, authority: string): Record<string, string> {
  const service = services.find((each) => each === app);
  return service === undefined ? {} : serviceKeys(authority, service);
}
