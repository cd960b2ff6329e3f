import { z } from 'zod';
import { Id, Note, Version } from '../fields';
import { defineCommand } from '../operation';
import { exampleProposal, Proposal } from '../second-person';

const mergedChildId = '0d4c7b1a-52f0-4a2b-8f0e-3d1c6e9a7b12';

export const proposeMerge = defineCommand({
  name: 'register.propose-merge',
  version: 1,
  owner: 'register-service',
  doc: 'Proposes to join two entries that are the same child. The one kept takes names, addresses, cases, plans and ids of the other, which stays as history and points at it (REC-03). A second person decides.',
  http: { method: 'POST', path: '/children/:childId/merges' },
  changes: true,
  input: z.strictObject({
    childId: Id.describe('the entry that is kept; If-Match is its version'),
    mergedChildId: Id,
    mergedVersion: Version.describe('the version of the other entry that was seen'),
    reason: Note,
  }),
  output: Proposal,
  example: {
    input: { childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', mergedChildId, mergedVersion: 1, reason: 'The same NHS number and mother: entered twice' },
    output: {
      ...exampleProposal,
      change: { kind: 'children-merge', keptChildId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', mergedChildId },
      decidedOn: [...exampleProposal.decidedOn, { id: mergedChildId, version: 1 }],
      reason: 'The same NHS number and mother: entered twice',
    },
  },
  refusals: ['same-entry', 'plans-overlap', 'nhs-numbers-differ', 'child-merged', 'proposal-already-waits'],
});
