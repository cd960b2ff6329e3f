import { readSettings, serviceSettings } from '@custodian/platform';
import { z } from 'zod';

const schema = z.object({
  ...serviceSettings,
  REDIS_URL: z.url({ protocol: /^rediss?$/u }),
  SMTP_URL: z.url({ protocol: /^smtps?$/u }),
  /** The sender of every mail. */
  MAIL_FROM: z.email(),
  /** Where the designated manager is written to when the glass is broken, or nobody has reviewed that in time. */
  CUSTODIAN_EMAIL: z.email(),
  /** Where staff read a notice: links begin with this. */
  STAFF_WEB_URL: z.url(),
  /** How often mails that are due are looked for, whatever became of their alarms. */
  MAIL_SWEEP_SECONDS: z.coerce.number().positive().max(3600).default(30),
  /** Pauses after each failed try to send a mail, in seconds; the last one repeats. */
  MAIL_PAUSES_SECONDS: z
    .string()
    .regex(/^\d+(?:,\d+)*$/u)
    .default('60,300,900,3600')
    .transform((pauses) => pauses.split(',').map(Number)),
});

/** What the notification service is started with; read once. */
export const settings = readSettings(schema, process.env);
