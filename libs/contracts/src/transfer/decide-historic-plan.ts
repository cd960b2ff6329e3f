import { z } from 'zod';
import { Id, Note } from '../fields';
import { defineCommand } from '../operation';
import { HistoricPlanVersion } from './ask-historic-plan';
import { exampleHistoric, HistoricPlanOutcome } from './historic-plan';

export const decideHistoricPlan = defineCommand({
  name: 'transfer.decide-historic-plan',
  version: 1,
  owner: 'transfer-service',
  doc: 'Decides about a request from elsewhere for earlier plans of a child: granted, in part, refused, or not known here, with the reason. What is released is taken from the Record and kept with the decision (002 4.3, HIS-01). Until all of it is released it may be decided anew.',
  http: { method: 'POST', path: '/historic-plans/:requestId/decision' },
  changes: true,
  input: z.strictObject({
    requestId: Id,
    outcome: HistoricPlanOutcome,
    reason: Note,
    childId: Id.optional().describe('the child of our Record'),
    planIds: z.array(Id).max(40).describe('the earlier plans that are released'),
  }),
  output: HistoricPlanVersion,
  example: {
    input: { requestId: exampleHistoric.requestId, outcome: 'refused', reason: 'Nothing says what the assessment is about: ask again with more', planIds: [] },
    output: { requestId: exampleHistoric.requestId, status: 'refused', version: 2 },
  },
  refusals: [
    'historic-plan-request-not-found', 'released-already', 'release-names-the-child', 'granting-releases-something', 'refusing-releases-nothing', 'plan-not-of-this-child', 'a-current-plan-is-not-historic',
    'granted-in-part-only', 'child-not-found', 'service-unavailable',
  ],
});
