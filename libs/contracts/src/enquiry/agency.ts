import { z } from 'zod';
import { Code, Id, Instant, Line, Telephone } from '../fields';
import { exampleIds } from './subject';

/** A number an agency can be rung back on, from the authority's own directory (ENQ-03). */
export const DirectoryNumber = z.strictObject({
  numberId: Id,
  label: Line,
  number: Telephone,
  from: Instant.optional().describe('while it is not in force yet: from when it is'),
  until: Instant.optional().describe('when another takes its place'),
});

/** An agency of the authority's directory. Only those on the safeguarding board are legitimate enquirers (ENQ-04). */
export const Agency = z.strictObject({
  agencyId: Id,
  name: Line,
  kind: Code.describe("one of the policy's agency kinds"),
  onSafeguardingBoard: z.boolean(),
  numbers: z.array(DirectoryNumber).max(40),
  version: z.number().int().positive(),
});

export const exampleAgency: z.input<typeof Agency> = {
  agencyId: exampleIds.agencyId,
  name: 'Northmoor General Hospital',
  kind: 'health',
  onSafeguardingBoard: true,
  numbers: [{ numberId: exampleIds.numberId, label: 'A&E reception', number: '0161 496 0150' }],
  version: 1,
};
