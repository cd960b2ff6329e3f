import { z } from 'zod';
import { Code, Line, Telephone } from '../fields';
import { defineCommand } from '../operation';
import { Agency, exampleAgency } from './agency';

export const agencyDetails = {
  name: Line,
  kind: Code,
  onSafeguardingBoard: z.boolean(),
  numbers: z.array(z.strictObject({ label: Line, number: Telephone })).max(40),
};

export const recordAgency = defineCommand({
  name: 'enquiry.record-agency',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Adds an agency to the directory (ENQ-04). Its call-back numbers come with it while the directory is being set up, before the first enquiry; afterwards each is proposed, and decided on by a second person (ENQ-03).',
  http: { method: 'POST', path: '/agencies' },
  input: z.strictObject(agencyDetails),
  output: Agency,
  example: {
    input: { name: 'Northmoor General Hospital', kind: 'health', onSafeguardingBoard: true, numbers: [{ label: 'A&E reception', number: '0161 496 0150' }] },
    output: exampleAgency,
  },
  refusals: ['agency-already-recorded', 'agency-kind-unknown', 'number-needs-second-person'],
});
