import { z } from 'zod';
import { Line, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { exampleFishingFlag, FishingFlag } from './fishing-flag';

export const listFishingFlags = defineQuery({
  name: 'enquiry.list-fishing-flags',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Signs that somebody looked for themselves, newest first; never those about the caller.',
  http: { method: 'GET', path: '/fishing-flags' },
  input: z.strictObject({ status: z.enum(['open', 'closed']).optional(), by: Line.optional(), ...pageRequest }),
  output: z.strictObject({ flags: z.array(FishingFlag), ...pageAnswer }),
  example: { input: { status: 'open' }, output: { flags: [exampleFishingFlag] } },
});
