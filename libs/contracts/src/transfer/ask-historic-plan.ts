import { z } from 'zod';
import { Code, Id, Note, Version } from '../fields';
import { defineCommand } from '../operation';
import { exampleHistoric, HistoricPlanStatus, ParentsTold } from './historic-plan';

/** What every command on a request answers with. */
export const HistoricPlanVersion = z.strictObject({ requestId: Id, status: HistoricPlanStatus, version: Version });

export const askHistoricPlan = defineCommand({
  name: 'transfer.ask-historic-plan',
  version: 1,
  owner: 'transfer-service',
  doc: 'Asks the Unit of another authority to release the earlier plans of a child, with the reason, and whether the parents were told of it or why not (002 4.3, HIS-01, HIS-02). Who the child is goes with it from the Record.',
  http: { method: 'POST', path: '/historic-plans' },
  input: z.strictObject({ childId: Id, custodian: Code, reason: Note, parents: ParentsTold }),
  output: HistoricPlanVersion,
  example: {
    input: { childId: exampleHistoric.childId, custodian: exampleHistoric.custodian, reason: exampleHistoric.reason, parents: { told: true, on: '2026-03-01' } },
    output: { requestId: exampleHistoric.requestId, status: 'asked', version: 1 },
  },
  refusals: ['child-not-found', 'custodian-unknown', 'already-asked', 'date-in-the-future', 'service-unavailable'],
});
