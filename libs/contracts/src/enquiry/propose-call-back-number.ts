import { z } from 'zod';
import { Id, Line, Note, Telephone } from '../fields';
import { defineCommand } from '../operation';
import { exampleProposal, Proposal } from '../second-person';
import { exampleAgency } from './agency';

const wanted = { agencyId: exampleAgency.agencyId, label: 'A&E reception', number: '0161 496 0158' };

export const proposeCallBackNumber = defineCommand({
  name: 'enquiry.propose-call-back-number',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Proposes a number an agency is to be rung back on. Once a second person approves, it waits for the hours the policy says before anybody is rung back on it; the number it replaces stays in force until then (ENQ-03).',
  http: { method: 'POST', path: '/agencies/:agencyId/call-back-numbers' },
  changes: true,
  input: z.strictObject({ agencyId: Id, label: Line, number: Telephone, replaces: Id.optional(), reason: Note }),
  output: Proposal,
  example: {
    input: { ...wanted, reason: 'The hospital has a new switchboard; confirmed by letter' },
    output: {
      ...exampleProposal,
      change: { kind: 'call-back-number', ...wanted },
      decidedOn: [{ id: exampleAgency.agencyId, version: 1 }],
      reason: 'The hospital has a new switchboard; confirmed by letter',
    },
  },
  refusals: ['agency-not-found', 'number-not-in-directory', 'number-already-in-directory', 'too-many-numbers', 'proposal-already-waits'],
});
