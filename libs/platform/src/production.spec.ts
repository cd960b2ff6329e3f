import { commonSettings, readSettings, serviceSettings } from './common-settings';
import { z } from 'zod';

const schema = z.object({ ...serviceSettings, SIGN_IN: z.string().optional() });
const good = {
  NODE_ENV: 'production', AUTHORITY: 'northmoor', HTTP_PORT: '8080', OIDC_ISSUER: 'https://sign-in.northmoor.example', POLICY: '001',
  MONGODB_URL: 'mongodb://register-service:s3cret@a.example:27017,b.example:27017/?replicaSet=rs0&tls=true', MONGODB_DATABASE: 'northmoor_register',
  RABBITMQ_URL: 'amqps://northmoor.register-service:s3cret@mq.example/northmoor', REDIS_URL: 'rediss://northmoor.register-service:s3cret@redis.example',
  AUDIT_KEY: '/run/secrets/audit.pem', AUDIT_HEADS_URL: 'mongodb+srv://register-service:s3cret@heads.example', AUDIT_HEADS_DATABASE: 'heads',
  SERVICE_KEY: '/run/secrets/bus.json', SERVICE_KEYS: '/etc/custodian/bus.json', SEALING_KMS_URL: 'https://kms.example', SEALING_KMS_KEY: 'register', SEALING_KMS_TOKEN_FILE: '/run/secrets/kms',
};
const refusalOf = (changes: Record<string, string | undefined>): string => {
  try {
    readSettings(schema, { ...good, ...changes });
    return 'taken';
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : '';
  }
};

describe('settings in production', () => {
  it('are taken when nothing is missing and everything goes over TLS', () => {
    expect(refusalOf({})).toBe('taken');
  });

  it.each(['MONGODB_URL', 'RABBITMQ_URL', 'AUDIT_KEY', 'AUDIT_HEADS_URL', 'SERVICE_KEY', 'SERVICE_KEYS', 'REDIS_URL', 'OIDC_ISSUER'])('are refused without %s, which has no default', (name) => {
    expect(refusalOf({ [name]: undefined })).toMatch(new RegExp(`^Settings: ${name}: `, 'u'));
  });

  it.each([
    ['TEST_CLOCK', '2026-01-01T00:00:00Z', 'not for production'],
    ['SIGN_IN', 'embedded', 'not for production'],
    ['MADE_UP_PEOPLE', '/etc/people.json', 'not for production'],
    ['SIGN_IN_KEY', '/etc/key.json', 'not for production'],
    ['SEALING_KEYS', '/etc/keys.json', 'not for production'],
    ['RABBITMQ_USERS', 'shared', 'not for production'],
    ['RABBITMQ_URL', 'amqps://guest:guest@mq.example', 'not for production'],
    ['AUDIT_KEY', '/srv/custodian/.custodian/keys/northmoor/audit.pem', 'made for development'],
    ['SERVICE_KEY', '.custodian/keys/northmoor/bus.json', 'made for development'],
    ['MONGODB_URL', 'mongodb://mongo.example/?tls=true', 'without a user and a password'],
    ['REDIS_URL', 'rediss://redis.example', 'without a user and a password'],
  ])('refuse %s=%s, %s', (name, value, why) => {
    const refused = refusalOf({ [name]: value });
    expect(refused).toContain(`${name}: ${why}`);
    expect(refused).not.toContain(value);
  });

  it.each([
    ['MONGODB_URL', 'mongodb://register-service:s3cret@mongo.example/?tls=false'],
    ['AUDIT_HEADS_URL', 'mongodb://register-service:s3cret@heads.example'],
    ['RABBITMQ_URL', 'amqp://northmoor.register-service:s3cret@mq.example'],
    ['REDIS_URL', 'redis://northmoor.register-service:s3cret@redis.example'],
    ['OIDC_ISSUER', 'http://sign-in.northmoor.example'],
  ])('refuse %s in plain text, unless it is said that the network is private', (name, value) => {
    const refused = refusalOf({ [name]: value });
    expect(refused).toContain(`${name}: not over TLS`);
    expect(refused).not.toContain('s3cret');
    expect(refusalOf({ [name]: value, ALLOW_PLAINTEXT: 'private-network' })).toBe('taken');
    expect(refusalOf({ [name]: value, ALLOW_PLAINTEXT: 'yes' })).toContain('ALLOW_PLAINTEXT');
  });

  it('are as they like in development', () => {
    expect(readSettings(z.object(commonSettings), { NODE_ENV: 'development', AUTHORITY: 'northmoor', HTTP_PORT: '0', OIDC_ISSUER: 'http://127.0.0.1', TEST_CLOCK: '2026-01-01T00:00:00Z' })).toMatchObject({ NODE_ENV: 'development' });
  });
});
