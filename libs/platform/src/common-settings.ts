import { z } from 'zod';

const Port = z.coerce.number().int().min(0).max(65_535);

/** The settings every app has. Each app extends them in its own `settings.ts`, the only file of it that reads the environment. */
export const commonSettings = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  AUTHORITY: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: Port,
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().default('custodian'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  TEST_CLOCK: z.iso.datetime({ offset: true }).optional(),
};

/** What a service with data and a place on the bus has beside them. */
export const serviceSettings = {
  ...commonSettings,
  POLICY: z.string().min(1),
  MONGODB_URL: z.url({ protocol: /^mongodb(?:\+srv)?$/u }),
  MONGODB_DATABASE: z.string().regex(/^[\w-]{1,60}$/u),
  RABBITMQ_URL: z.url({ protocol: /^amqps?$/u }),
};

export type CommonSettings = z.output<z.ZodObject<typeof commonSettings>>;
export type ServiceSettings = z.output<z.ZodObject<typeof serviceSettings>>;

/** Parses the environment once. Throws an error that names each setting that is missing or wrong, never its value. */
export function readSettings<S extends z.ZodObject<typeof commonSettings>>(schema: S, environment: NodeJS.ProcessEnv): z.output<S> {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    throw new Error(`Settings: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
  }
  if (parsed.data.NODE_ENV === 'production' && parsed.data.TEST_CLOCK) throw new Error('Settings: TEST_CLOCK is not for production');
  return parsed.data;
}
