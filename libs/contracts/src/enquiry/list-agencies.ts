import { z } from 'zod';
import { pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { Agency, exampleAgency } from './agency';

export const listAgencies = defineQuery({
  name: 'enquiry.list-agencies',
  version: 1,
  owner: 'enquiry-service',
  doc: 'The directory of agencies by name, with the numbers they are rung back on.',
  http: { method: 'GET', path: '/agencies' },
  input: z.strictObject(pageRequest),
  output: z.strictObject({ agencies: z.array(Agency), ...pageAnswer }),
  example: { input: {}, output: { agencies: [exampleAgency] } },
});
