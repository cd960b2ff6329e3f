import { z } from 'zod';
import { pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { exampleDuplicate, LikelyDuplicate } from './likely-duplicate';

export const listLikelyDuplicates = defineQuery({
  name: 'register.list-likely-duplicates',
  version: 1,
  owner: 'register-service',
  doc: 'Pairs of entries that are likely the same child, as matching proposes them, latest first. A person decides: by proposing a merge, or by setting the pair aside (REC-03).',
  http: { method: 'GET', path: '/likely-duplicates' },
  input: z.strictObject({ ...pageRequest }),
  output: z.strictObject({ pairs: z.array(LikelyDuplicate), ...pageAnswer }),
  example: { input: {}, output: { pairs: [exampleDuplicate] } },
});
