import { z } from 'zod';
import { Id, Note, Version } from '../fields';
import { defineCommand } from '../operation';
import { exampleProposal, Proposal } from '../second-person';

const keptChildId = '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10';
const mergedChildId = '0d4c7b1a-52f0-4a2b-8f0e-3d1c6e9a7b12';
const reason = 'Cousins of one name: the school has them both';

export const proposeSplit = defineCommand({
  name: 'register.propose-split',
  version: 1,
  owner: 'register-service',
  doc: 'Proposes to take apart two entries that were joined and are two children. The one that is history stands for itself again with what came from it, as that stands now; what was recorded since stays with the one kept, but for the plans named (REC-03). A second person decides.',
  http: { method: 'POST', path: '/children/:childId/splits' },
  changes: true,
  input: z.strictObject({
    childId: Id.describe('the entry that was kept; If-Match is its version'),
    mergedChildId: Id.describe('the entry that is history'),
    mergedVersion: Version.describe('the version of the other entry that was seen'),
    planIds: z.array(Id).max(50).default([]).describe("plans recorded since the entries were joined that are the other child's"),
    reason: Note,
  }),
  output: Proposal,
  example: {
    input: { childId: keptChildId, mergedChildId, mergedVersion: 2, reason },
    output: {
      ...exampleProposal,
      change: { kind: 'children-split', keptChildId, mergedChildId, planIds: [] },
      decidedOn: [...exampleProposal.decidedOn, { id: mergedChildId, version: 2 }],
      reason,
    },
  },
  refusals: ['not-merged-into-this', 'child-merged', 'plan-not-found', 'authority-id-taken', 'nhs-number-taken', 'proposal-already-waits'],
});
