/** Settings that serve development and tests only, with what of them is refused. */
const developmentOnly: readonly (readonly [string, RegExp])[] = [
  ['TEST_CLOCK', /./u],
  ['SIGN_IN', /./u],
  ['SIGN_IN_KEY', /./u],
  ['MADE_UP_PEOPLE', /./u],
  ['SEALING_KEYS', /./u],
  ['RABBITMQ_USERS', /^shared$/u],
  ['RABBITMQ_URL', /^amqps?:\/\/guest:/u],
];
/** Keys that `./custodian start` made lie in its state folder. */
const keyFiles = ['AUDIT_KEY', 'SERVICE_KEY', 'SERVICE_KEYS', 'SEALING_KMS_TOKEN_FILE', 'HTTPS_KEY', 'INTERCHANGE_KEYS', 'INTERCHANGE_ROUTER_KEYS'];
const stateFolder = /(?:^|\/)\.custodian\//u;

/** Servers that let nobody in without a name and a password. */
const withPassword = ['MONGODB_URL', 'AUDIT_HEADS_URL', 'RABBITMQ_URL', 'REDIS_URL', 'INTERCHANGE_URL'];

/** What is wrong about these settings in production, each with the setting's name and never its value. */
export function notForProduction(environment: NodeJS.ProcessEnv): string[] {
  const given = Object.entries(environment).flatMap(([name, value]): [string, string][] => (value === undefined || value === '' ? [] : [[name, value]]));
  const plain = environment['ALLOW_PLAINTEXT'] === 'private-network' ? [] : given.filter(([name, value]) => isAddress(name) && !overTls(value));
  return [
    ...given.filter(([name, value]) => developmentOnly.some(([only, refused]) => only === name && refused.test(value))).map(([name]) => `${name}: not for production`),
    ...given.filter(([name, value]) => keyFiles.includes(name) && stateFolder.test(value)).map(([name]) => `${name}: made for development`),
    ...given.filter(([name, value]) => withPassword.includes(name) && !/^[^/]+:\/\/[^:@/]+:[^@/]+@/u.test(value)).map(([name]) => `${name}: without a user and a password`),
    ...plain.map(([name]) => `${name}: not over TLS (ALLOW_PLAINTEXT=private-network where nobody else is on the way)`),
  ];
}

/** Our own settings that are addresses; what else is in the environment is none of ours. */
function isAddress(name: string): boolean {
  return ['MONGODB_URL', 'AUDIT_HEADS_URL', 'RABBITMQ_URL', 'REDIS_URL', 'INTERCHANGE_URL', 'SMTP_URL', 'NOTIFY_URL', 'WEBHOOK_URL', 'SEALING_KMS_URL', 'OIDC_ISSUER', 'STAFF_WEB_URL', 'REGISTER_URL', 'ENQUIRY_URL', 'TRANSFER_URL', 'NOTIFICATION_URL'].includes(name);
}

function overTls(url: string): boolean {
  if (/^(?:https|amqps|rediss|smtps|mongodb\+srv):/u.test(url)) return true;
  return /^mongodb:.*[?&](?:tls|ssl)=true(?:&|$)/u.test(url) || /^smtp:.*[?&]requireTLS=true(?:&|$)/u.test(url);
}
