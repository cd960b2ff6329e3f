import { appSettings, databaseSettings, readSettings } from '@custodian/platform';
import { z } from 'zod';

const days = z.coerce.number().positive().max(3_660);

const schema = z.object({
  ...appSettings,
  ...databaseSettings,
  /** A JSON file of the authorities: `{ authorities: [{ code, url, keys }] }`, with the vhost of each as the router's own user, and their public keys. */
  INTERCHANGE_AUTHORITIES: z.string().min(1),
  /** How often it is looked whether that file has changed; SIGHUP looks at once. */
  INTERCHANGE_REREAD_SECONDS: z.coerce.number().positive().max(3_600).default(5),
  /** A JSON file of the interchange's own private keys. */
  INTERCHANGE_KEYS: z.string().min(1),
  /** How many dispatches of one authority are under way at a time. */
  INTERCHANGE_PREFETCH: z.coerce.number().int().min(1).max(1_000).default(32),
  /** How many dispatches of one authority are read in a second by one router, and how many at once after a rest. */
  INTERCHANGE_PER_SECOND: z.coerce.number().min(1).max(100_000).default(100),
  INTERCHANGE_AT_ONCE: z.coerce.number().int().min(1).max(1_000_000).default(2_000),
  /** How long a message may go without its receipt until its sender is told. */
  UNDELIVERED_AFTER_DAYS: days.default(5),
  UNDELIVERED_SWEEP_SECONDS: z.coerce.number().positive().max(86_400).default(60),
  /** How long what passed, and what was refused, is remembered. */
  LEDGER_DAYS: days.default(90),
  REFUSALS_DAYS: days.default(400),
});

/** What the interchange is started with; read once. */
export const settings = readSettings(schema, process.env);
