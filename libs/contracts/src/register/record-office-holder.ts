import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { Office } from '../notification/audience';
import { defineCommand } from '../operation';
import { exampleOfficeHolder } from './office';

export const recordOfficeHolder = defineCommand({
  name: 'register.record-office-holder',
  version: 1,
  owner: 'register-service',
  doc: 'Says who holds an office from a day on, or without a `workerId` that nobody does. Whoever held it until then has held it to the day before and stays in its history. The national holder of the list of designated managers is told (REC-13).',
  http: { method: 'POST', path: '/offices/:office/holders' },
  input: z.strictObject({ office: Office, workerId: Id.optional(), from: LocalDate }),
  output: z.strictObject({ office: Office, officeHolderId: Id.describe('the holder named, or where nobody holds it now the one before') }),
  example: {
    input: { office: 'designated-manager', workerId: exampleOfficeHolder.workerId, from: exampleOfficeHolder.from },
    output: { office: 'designated-manager', officeHolderId: exampleOfficeHolder.officeHolderId },
  },
  refusals: ['worker-not-found', 'worker-has-left', 'date-in-the-future', 'holder-starts-before-current', 'nothing-to-change'],
});
