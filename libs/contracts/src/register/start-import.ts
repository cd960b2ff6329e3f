import { z } from 'zod';
import { Line } from '../fields';
import { defineCommand } from '../operation';
import { exampleImport, Import } from './import';

export const startImport = defineCommand({
  name: 'register.start-import',
  version: 1,
  owner: 'register-service',
  doc: 'Starts the import of a register kept elsewhere: how many rows are to come (50,000 at most). Nothing is on the Record until the whole import is carried out.',
  http: { method: 'POST', path: '/imports' },
  input: z.strictObject({ fileName: Line, rows: z.number().int().min(1).max(50_000) }),
  output: Import,
  example: {
    input: { fileName: 'register.csv', rows: 2 },
    output: { ...exampleImport, rowsReceived: 0, status: 'receiving', counts: { new: 0, unchanged: 0, changed: 0, refused: 0 } },
  },
});
