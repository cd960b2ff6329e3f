import { commonSettings, readSettings } from '@custodian/platform';
import { z } from 'zod';

const schema = z.object({
  ...commonSettings,
  REGISTER_URL: z.url(),
  ENQUIRY_URL: z.url(),
  TRANSFER_URL: z.url(),
  NOTIFICATION_URL: z.url(),
  /** Where calls are counted for all gateways together. */
  REDIS_URL: z.url({ protocol: /^rediss?$/u }),
  /** Requests one signed-in person or program may make in a minute. */
  RATE_PER_MINUTE: z.coerce.number().int().positive().default(600),
  /** `embedded`: sign-in of made-up people, for development and tests only. */
  SIGN_IN: z.literal('embedded').optional(),
  /** A file that says which practitioner of the register each made-up person is. */
  MADE_UP_PEOPLE: z.string().min(1).optional(),
  /** A file that keeps the embedded sign-in's key, so that tokens outlive a restart. */
  SIGN_IN_KEY: z.string().min(1).optional(),
});

export type Settings = z.output<typeof schema>;

export const settings: Settings = readSettings(schema, process.env);
