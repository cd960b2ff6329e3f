import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { Agency, exampleAgency } from './agency';
import { agencyDetails, recordAgency } from './record-agency';

export const changeAgency = defineCommand({
  name: 'enquiry.change-agency',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Replaces what the directory says of an agency. A number that stays keeps its id, and one that is left out is gone at once; a new one is proposed, and decided on by a second person.',
  http: { method: 'PUT', path: '/agencies/:agencyId' },
  changes: true,
  input: z.strictObject({ agencyId: Id, ...agencyDetails }),
  output: Agency,
  example: { input: { agencyId: exampleAgency.agencyId, ...recordAgency.example.input }, output: { ...exampleAgency, version: 2 } },
  refusals: ['agency-already-recorded', 'agency-kind-unknown', 'number-needs-second-person'],
});
