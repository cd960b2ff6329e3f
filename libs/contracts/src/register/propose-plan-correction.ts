import { z } from 'zod';
import { Id, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleProposal, PlanCorrectionKind, Proposal } from '../second-person';

export const proposePlanCorrection = defineCommand({
  name: 'register.propose-plan-correction',
  version: 1,
  owner: 'register-service',
  doc: "Proposes to set a plan's entry right where the recording went wrong: a plan entered by mistake, one that ended on another day than recorded, or one that has not ended. A conference ends plans; this only corrects what was recorded, and a second person decides on it (REC-11).",
  http: { method: 'POST', path: '/children/:childId/plan-corrections' },
  changes: true,
  input: z
    .strictObject({ childId: Id, planId: Id, correction: PlanCorrectionKind, to: LocalDate.optional(), reason: Note })
    .refine(({ correction, to }) => (correction === 'ended-on') === (to !== undefined), { error: 'the day it ended, for ended-on only', path: ['to'] }),
  output: Proposal,
  example: {
    input: {
      childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
      planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03',
      correction: 'entered-by-mistake',
      reason: exampleProposal.reason,
    },
    output: exampleProposal,
  },
  refusals: ['plan-not-found', 'plans-overlap', 'ends-before-it-starts', 'date-in-the-future', 'nothing-to-change', 'child-merged', 'stay-ends-only-by-its-move', 'proposal-already-waits'],
});
