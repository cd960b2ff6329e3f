import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { exampleImport, Import, ImportFinding } from './import';

export const getImport = defineQuery({
  name: 'register.get-import',
  version: 1,
  owner: 'register-service',
  doc: 'How far an import is, and what the dry run found.',
  http: { method: 'GET', path: '/imports/:importId' },
  input: z.strictObject({ importId: Id }),
  output: z.strictObject({ import: Import, refused: z.array(ImportFinding).max(1000) }),
  example: { input: { importId: exampleImport.importId }, output: { import: exampleImport, refused: [] } },
});
