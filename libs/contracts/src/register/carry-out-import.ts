import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { exampleImport, Import } from './import';

export const carryOutImport = defineCommand({
  name: 'register.carry-out-import',
  version: 1,
  owner: 'register-service',
  doc: "Puts every row of a checked import on the Record, or none: one refused row refuses the import. Children are recognised by the authority's own id, so carrying the same file out twice changes nothing. Plans that come with an import are history being loaded: they are not announced.",
  http: { method: 'POST', path: '/imports/:importId/carry-out' },
  input: z.strictObject({ importId: Id }),
  output: Import,
  example: {
    input: { importId: exampleImport.importId },
    output: { ...exampleImport, status: 'carried-out', carriedOutAt: '2026-02-03T09:14:02.000Z' },
  },
  refusals: ['import-not-checked', 'import-rows-missing', 'import-has-refused-rows', 'import-already-carried-out', 'import-overtaken', 'import-changes-too-many'],
});
