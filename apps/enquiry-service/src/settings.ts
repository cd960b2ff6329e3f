import { readSettings, serviceSettings } from '@custodian/platform';
import { z } from 'zod';

const schema = z.object({
  ...serviceSettings,
  /** How often checks that wait are looked for, whatever became of their alarms. */
  CHECK_SWEEP_SECONDS: z.coerce.number().positive().max(3600).default(30),
  /** How often enquiries newly checked are looked through for signs of fishing. */
  FISHING_SWEEP_SECONDS: z.coerce.number().positive().max(3600).default(10),
});

/** What the enquiry service is started with; read once. */
export const settings = readSettings(schema, process.env);
