import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { exampleImport } from './import';

/** A row as the file has it: column name to cell text. */
export const ImportRow = z.record(z.string().max(60).regex(/^[^\u0000-\u001F\u007F]*$/u, { error: 'control characters are not allowed' }), z.string().max(4000));

export const addImportRows = defineCommand({
  name: 'register.add-import-rows',
  version: 1,
  owner: 'register-service',
  doc: 'Sends some rows of an import, the first of them the `from`th; sending the same rows again changes nothing.',
  http: { method: 'POST', path: '/imports/:importId/rows' },
  input: z.strictObject({ importId: Id, from: z.number().int().positive(), rows: z.array(ImportRow).min(1).max(1000) }),
  output: z.strictObject({ importId: Id, rowsReceived: z.number().int().nonnegative() }),
  example: {
    input: {
      importId: exampleImport.importId,
      from: 1,
      rows: [{ authority_child_id: 'NM-104211', given: 'Aderyn', family: 'Quillfeather', date_of_birth: '2019-03-14', sex: 'female' }],
    },
    output: { importId: exampleImport.importId, rowsReceived: 1 },
  },
  refusals: ['import-not-receiving', 'row-beyond-the-import', 'row-sent-differently'],
});
