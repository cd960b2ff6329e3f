import { z } from 'zod';
import { historicPlanAsked } from '../between/historic-plan/historic-plan-asked';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { exampleHistoric, HistoricPlanTold } from './historic-plan';

export const getHistoricPlan = defineQuery({
  name: 'transfer.get-historic-plan',
  version: 1,
  owner: 'transfer-service',
  doc: 'One request for earlier plans, ours or theirs: why, whether the parents know, and what was decided and released (HIS-01, HIS-02).',
  http: { method: 'GET', path: '/historic-plans/:requestId' },
  input: z.strictObject({ requestId: Id }),
  output: HistoricPlanTold.extend({ about: historicPlanAsked.payload.pick({ names: true, birth: true, sex: true, nhsNumber: true, addresses: true, asker: true }).optional().describe('of a request from elsewhere: about whom, and who asks') }),
  example: {
    input: { requestId: exampleHistoric.requestId },
    output: {
      requestId: exampleHistoric.requestId, direction: 'asked-by-us', custodian: exampleHistoric.custodian, status: 'granted', childId: exampleHistoric.childId, reason: exampleHistoric.reason,
      parents: { told: true, on: '2026-03-01' }, at: '2026-03-02T09:00:00.000Z', askedBy: 'staff:key-worker',
      answers: [{ outcome: 'granted', reason: 'They assess the child now', decidedBy: 'Custodian of the Record', decidedAt: '2026-03-04T10:00:00.000Z', released: [exampleHistoric.plan], receivedAt: '2026-03-04T10:01:00.000Z' }],
      version: 2,
    },
  },
  refusals: ['historic-plan-request-not-found'],
});
