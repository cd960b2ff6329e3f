import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { exampleImport, Import, ImportFinding } from './import';

export const checkImport = defineCommand({
  name: 'register.check-import',
  version: 1,
  owner: 'register-service',
  doc: 'The dry run: what each row would do, and what is wrong with it. Changes nothing on the Record; can be run again.',
  http: { method: 'POST', path: '/imports/:importId/check' },
  input: z.strictObject({ importId: Id }),
  output: z.strictObject({ import: Import, refused: z.array(ImportFinding).max(1000).describe('the first 1,000 rows that would be refused') }),
  example: { input: { importId: exampleImport.importId }, output: { import: exampleImport, refused: [] } },
  refusals: ['import-rows-missing', 'import-already-carried-out'],
});
