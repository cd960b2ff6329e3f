import { z } from 'zod';
import { Code, Line, Telephone } from '../fields';
import { defineCommand } from '../operation';
import { Agency, exampleAgency } from './agency';

export const agencyDetails = {
  name: Line,
  kind: Code,
  onSafeguardingBoard: z.boolean(),
  numbers: z.array(z.strictObject({ label: Line, number: Telephone })).min(1).max(40),
};

export const recordAgency = defineCommand({
  name: 'enquiry.record-agency',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Adds an agency and its call-back numbers to the directory (ENQ-03, ENQ-04).',
  http: { method: 'POST', path: '/agencies' },
  input: z.strictObject(agencyDetails),
  output: Agency,
  example: {
    input: { name: 'Northmoor General Hospital', kind: 'health', onSafeguardingBoard: true, numbers: [{ label: 'A&E reception', number: '0161 496 0150' }] },
    output: exampleAgency,
  },
  refusals: ['agency-already-recorded', 'agency-kind-unknown'],
});
