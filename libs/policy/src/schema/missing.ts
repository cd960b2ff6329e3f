import { z } from 'zod';
import { Words } from './text';

/** What an authority does with whom others circulated as missing. */
export const MissingRules = z.strictObject({
  /** How long who it was is kept after the stand-down; 0: erased with it. That there was a circulation stays, by ids. */
  circulatedKept: z.strictObject({ days: z.int().min(0).max(365), source: Words }),
});
export type MissingRules = z.infer<typeof MissingRules>;
