import { readSettings, serviceSettings } from '@custodian/platform';
import { z } from 'zod';

const schema = z.object({
  ...serviceSettings,
  SMTP_URL: z.url({ protocol: /^smtps?$/u }),
  /** The sender of every mail. */
  MAIL_FROM: z.email(),
  /** Where the designated manager is written to, day and night. */
  CUSTODIAN_EMAIL: z.email(),
  /** Where staff read a notice: links begin with this. */
  STAFF_WEB_URL: z.url(),
  /** How often what is due is looked for, whatever became of its alarm. */
  ERRAND_SWEEP_SECONDS: z.coerce.number().positive().max(3600).default(30),
  /** Pauses after each failed try to send a message, in seconds; the last one repeats. */
  SEND_PAUSES_SECONDS: z
    .string()
    .regex(/^\d+(?:,\d+)*$/u)
    .default('60,300,900,3600')
    .transform((pauses) => pauses.split(',').map(Number)),
  /** At most one message in so many seconds goes to a person by a channel outside the inbox; what waits goes together. */
  PERSON_GAP_SECONDS: z.coerce.number().min(0).max(3600).default(60),
  /** How long what is only to be known waits for others to be said with it. */
  DIGEST_MINUTES: z.coerce.number().min(0).max(1440).default(60),
  /** Who takes e-mails: the mail server, or GOV.UK Notify. */
  EMAIL_BY: z.enum(['smtp', 'notify']).default('smtp'),
  /** GOV.UK Notify's API, where it is not the real one. */
  NOTIFY_URL: z.url().optional(),
  NOTIFY_API_KEY: z.string().min(73).optional(),
  NOTIFY_EMAIL_TEMPLATE: z.uuid().optional(),
  NOTIFY_SMS_TEMPLATE: z.uuid().optional(),
  /** What GOV.UK Notify sends with its delivery receipts: set there as the callback's bearer token. */
  NOTIFY_CALLBACK_TOKEN: z.string().min(10).optional(),
  NOTIFY_TIMEOUT_SECONDS: z.coerce.number().positive().max(60).default(10),
  /** How long after an unknown outcome the provider is asked: longer than it may still be at work on the request. */
  NOTIFY_SETTLE_SECONDS: z.coerce.number().positive().max(600).default(60),
  /** How long a receipt is waited for before it is asked for, and how long in all. */
  NOTIFY_RECEIPT_SECONDS: z.coerce.number().positive().max(86_400).default(600),
  NOTIFY_GIVE_UP_HOURS: z.coerce.number().positive().max(168).default(72),
  /** How often a live inbox says that it is still there. */
  STREAM_BEAT_SECONDS: z.coerce.number().positive().max(60).default(15),
  /** A system of the authority's own that is told of notices, and the secret its messages are signed with. */
  WEBHOOK_URL: z.url({ protocol: /^https?$/u }).optional(),
  WEBHOOK_SECRET: z.string().min(16).optional(),
});

/** What the notification service is started with; read once. */
export const settings = readSettings(schema, process.env);
