import { z } from 'zod';
import { notForProduction } from './production';

/** One host or several; these are no URL to the standard. */
const MongoUrl = z.string().regex(/^mongodb(?:\+srv)?:\/\/(?:[^@/\s]+@)?[^@/\s]+(?:\/\S*)?$/u);
const Port = z.coerce.number().int().min(0).max(65_535);

/** The settings every app has, whoever calls it. Each app extends them in its own `settings.ts`, the only file of it that reads the environment. */
export const appSettings = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  AUTHORITY: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: Port,
  /** PEM files; with both the app serves HTTPS itself. Without, TLS ends before it. */
  HTTPS_CERT: z.string().min(1).optional(),
  HTTPS_KEY: z.string().min(1).optional(),
  /** How many proxies of ours stand before the app: so many of the last addresses in `X-Forwarded-For` are believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** How long the head of a request may take to come, and how long all of it. */
  REQUEST_HEAD_SECONDS: z.coerce.number().positive().max(60).default(10),
  REQUEST_SECONDS: z.coerce.number().positive().max(300).default(60),
  /** Says that nobody else is on the network between the parts: what goes between them unencrypted is not refused in production. */
  ALLOW_PLAINTEXT: z.literal('private-network').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  TEST_CLOCK: z.iso.datetime({ offset: true }).optional(),
};

/** What the apps of an authority have beside them: who signs people in. */
export const commonSettings = {
  ...appSettings,
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().default('custodian'),
  /** What the issuer says in `acr` of a sign-in by a second factor; several apart by spaces. */
  OIDC_STEP_UP_ACR: z.string().regex(/^[\w:./#-]+(?: [\w:./#-]+)*$/u).default('urn:custodian:second-factor'),
};

/** Where an app's own database is. */
export const databaseSettings = {
  MONGODB_URL: MongoUrl,
  MONGODB_DATABASE: z.string().regex(/^[\w-]{1,60}$/u),
};

/** What a service with data and a place on the bus has beside them. */
export const serviceSettings = {
  ...commonSettings,
  ...databaseSettings,
  POLICY: z.string().min(1),
  RABBITMQ_URL: z.url({ protocol: /^amqps?$/u }),
  REDIS_URL: z.url({ protocol: /^rediss?$/u }),
  /** How often deadlines that are due are looked for, whatever became of their alarms. */
  DEADLINE_SWEEP_SECONDS: z.coerce.number().positive().max(3600).default(30),
  /** `shared`: one user of the broker for all services, for development on a broker of somebody else's. */
  RABBITMQ_USERS: z.enum(['own', 'shared']).default('own'),
  /** The PEM file of the Ed25519 key the heads of the audit chain are signed with. */
  AUDIT_KEY: z.string().min(1),
  /** Where signed heads are copied to: by a user who may only insert there, in a database of its own. */
  AUDIT_HEADS_URL: MongoUrl,
  AUDIT_HEADS_DATABASE: z.string().regex(/^[\w-]{1,60}$/u),
  /** Key-encryption keys in a file; in production a key management service has them. */
  SEALING_KEYS: z.string().min(1).optional(),
  SEALING_KMS_URL: z.url({ protocol: /^https?$/u }).optional(),
  SEALING_KMS_MOUNT: z.string().regex(/^[\w-]+(?:\/[\w-]+)*$/u).default('transit'),
  SEALING_KMS_KEY: z.string().regex(/^[\w.-]{1,100}$/u).optional(),
  SEALING_KMS_TOKEN_FILE: z.string().min(1).optional(),
  /** How old what a replica knows of the data keys may be at most. */
  SEALING_FRESH_SECONDS: z.coerce.number().positive().max(300).default(30),
  /** How long after a new key is written with something may still be written under the one before: longer than any transaction. */
  SEALING_SETTLE_SECONDS: z.coerce.number().positive().max(3600).default(120),
  /** The service's own keys for the bus, and everybody's public ones: two files. */
  SERVICE_KEY: z.string().min(1),
  SERVICE_KEYS: z.string().min(1),
};

export type AppSettings = z.output<z.ZodObject<typeof appSettings>>;
export type ServiceSettings = z.output<z.ZodObject<typeof serviceSettings>>;

/** Parses the environment once. Throws an error that names each setting that is missing or wrong, never its value. */
export function readSettings<S extends z.ZodObject<typeof appSettings>>(schema: S, environment: NodeJS.ProcessEnv): z.output<S> {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    throw new Error(`Settings: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
  }
  const wrong = parsed.data.NODE_ENV === 'production' ? notForProduction(environment) : [];
  if (wrong.length > 0) throw new Error(`Settings: ${wrong.join('; ')}`);
  return parsed.data;
}
