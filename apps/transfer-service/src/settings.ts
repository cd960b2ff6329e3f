import { readSettings, serviceSettings } from '@custodian/platform';
import { z } from 'zod';

const seconds = z.coerce.number().positive().max(30 * 86_400);
/** Pauses in seconds, such as `60,300,900`; the last one goes on. */
const pauses = z
  .string()
  .regex(/^\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?)*$/u)
  .transform((text) => text.split(',').map((each) => Number(each) * 1000));

const schema = z.object({
  ...serviceSettings,
  /** Our mailbox on the interchange, with its vhost. Without, dispatches wait. */
  INTERCHANGE_URL: z.url({ protocol: /^amqps?$/u }).optional(),
  /** The file of our own private keys for it, and that of the interchange's public ones. Both are read anew when they change. */
  INTERCHANGE_KEYS: z.string().min(1).optional(),
  INTERCHANGE_ROUTER_KEYS: z.string().min(1).optional(),
  /** What letters to other custodians begin with: the name of the authority, then the lines of its Unit’s address, apart by semicolons. */
  LETTERHEAD: z.string().transform((text) => text.split(';').map((line) => line.trim()).filter((line) => line !== '')).prefault(''),
  /** Pauses before a dispatch is sent again that nobody has signed for. */
  DISPATCH_RESEND_SECONDS: pauses.prefault('60,300,900,3600'),
  /** How long what is about a child at risk may be without a receipt before somebody rings. */
  DISPATCH_URGENT_SECONDS: seconds.default(3600),
  /** How long a dispatch is sent again before it is given up to people: five days. */
  DISPATCH_GIVE_UP_SECONDS: seconds.default(5 * 86_400),
  /** Pauses before what another custodian said is tried again that could not be handled; after the last it is parked. */
  DISPATCH_HANDLE_SECONDS: pauses.prefault('1,5,30,120'),
  /** How long what came early waits for what is missing before it. */
  DISPATCH_GAP_SECONDS: seconds.default(3600),
  /** How often what is missing is asked for. */
  DISPATCH_ASK_SECONDS: seconds.default(60),
  /** How far ahead of what is missing something may be and still be taken. */
  DISPATCH_HELD_MOST: z.coerce.number().int().positive().max(100_000).default(1000),
  /** How often children missing from elsewhere are looked for among what is still to be looked through, whatever became of the nudge. */
  MATCH_SWEEP_SECONDS: z.coerce.number().positive().max(3600).default(10),
  /** How often what the Record is still to show of moves is looked for, whatever became of the nudge. */
  RECORD_SWEEP_SECONDS: z.coerce.number().positive().max(3600).default(10),
});

/** What the transfer service is started with; read once. */
export const settings = readSettings(schema, process.env);
