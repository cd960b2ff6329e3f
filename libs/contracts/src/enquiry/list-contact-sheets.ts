import { z } from 'zod';
import { LocalDate, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { ContactSheet, exampleContactSheet } from './get-contact-sheet';

export const listContactSheets = defineQuery({
  name: 'enquiry.list-contact-sheets',
  version: 1,
  owner: 'enquiry-service',
  doc: 'The contact sheets, newest first, from a date and to a date.',
  http: { method: 'GET', path: '/contact-sheets' },
  input: z.strictObject({ from: LocalDate.optional(), to: LocalDate.optional(), ...pageRequest }),
  output: z.strictObject({ contactSheets: z.array(ContactSheet), ...pageAnswer }),
  example: { input: {}, output: { contactSheets: [exampleContactSheet] } },
});
