import { z } from 'zod';
import { Office } from '../notification/audience';
import { defineQuery } from '../operation';
import { exampleOfficeHolder, OfficeHolder } from './office';

export const listOffices = defineQuery({
  name: 'register.list-offices',
  version: 1,
  owner: 'register-service',
  doc: 'Every office with all who hold or held it, latest first (REC-13).',
  http: { method: 'GET', path: '/offices' },
  input: z.strictObject({}),
  output: z.strictObject({ offices: z.array(z.strictObject({ office: Office, holders: z.array(OfficeHolder) })) }),
  example: { input: {}, output: { offices: [{ office: 'designated-manager', holders: [exampleOfficeHolder] }] } },
});
