import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { exampleImport, Import, ImportDuplicate, ImportFinding } from './import';

export const getImport = defineQuery({
  name: 'register.get-import',
  version: 1,
  owner: 'register-service',
  doc: 'How far an import is, and what the dry run found.',
  http: { method: 'GET', path: '/imports/:importId' },
  input: z.strictObject({ importId: Id }),
  output: z.strictObject({ import: Import, refused: z.array(ImportFinding).max(1000), likelyDuplicates: z.array(ImportDuplicate).max(1000).default([]) }),
  example: { input: { importId: exampleImport.importId }, output: { import: exampleImport, refused: [], likelyDuplicates: [{ row: 2, childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', band: 'probable' as const }] } },
});
