import { readSettings, serviceSettings } from '@custodian/platform';
import { z } from 'zod';

const schema = z.object({
  ...serviceSettings,
  /** Where the police are written to about a child whose core group and conference name none of them. */
  POLICE_EMAIL: z.email(),
  /** Where the national holder of the list of designated managers is told of a change. */
  NATIONAL_LIST_EMAIL: z.email(),
});

/** What the register service is started with; read once. */
export const settings = readSettings(schema, process.env);
