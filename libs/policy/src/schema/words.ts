import { z } from 'zod';
import { Words } from './text';

/** The authority's own terms, in the singular and lower case unless they are names. */
export const Terms = z.strictObject({
  leadSocialWorker: Words,
  plan: Words,
  record: Words,
  custodian: Words,
  safeguardingUnit: Words,
  childrensServices: Words,
  board: Words,
});
export type Terms = z.infer<typeof Terms>;
