import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { exampleImport, Import, ImportDuplicate, ImportFinding } from './import';

export const checkImport = defineCommand({
  name: 'register.check-import',
  version: 1,
  owner: 'register-service',
  doc: 'The dry run: what each row would do, and what is wrong with it. Changes nothing on the Record; can be run again.',
  http: { method: 'POST', path: '/imports/:importId/check' },
  input: z.strictObject({ importId: Id }),
  output: z.strictObject({ import: Import, refused: z.array(ImportFinding).max(1000).describe('the first 1,000 rows that would be refused'), likelyDuplicates: z.array(ImportDuplicate).max(1000).default([]).describe('the first 1,000 pairs: warnings') }),
  example: { input: { importId: exampleImport.importId }, output: { import: exampleImport, refused: [], likelyDuplicates: [{ row: 2, childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', band: 'probable' as const }] } },
  refusals: ['import-rows-missing', 'import-already-carried-out'],
});
