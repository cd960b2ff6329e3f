import { z } from 'zod';
import { Code, Id, Instant, pageAnswer, pageRequest, Version } from '../fields';
import { defineQuery } from '../operation';
import { exampleHistoric, HistoricPlanStatus } from './historic-plan';

const direction = z.enum(['asked-by-us', 'asked-of-us']);

export const listHistoricPlans = defineQuery({
  name: 'transfer.list-historic-plans',
  version: 1,
  owner: 'transfer-service',
  doc: 'The requests for earlier plans by ids, newest first: ours, theirs, or both; those still to be answered, or all.',
  http: { method: 'GET', path: '/historic-plans' },
  input: z.strictObject({ direction: direction.optional(), waiting: z.enum(['true', 'false']).optional(), ...pageRequest }),
  output: z.strictObject({
    requests: z.array(z.strictObject({ requestId: Id, direction, custodian: Code, status: HistoricPlanStatus, childId: Id.optional(), at: Instant, version: Version })),
    ...pageAnswer,
  }),
  example: {
    input: { direction: 'asked-of-us' },
    output: { requests: [{ requestId: exampleHistoric.requestId, direction: 'asked-of-us', custodian: exampleHistoric.custodian, status: 'asked', at: '2026-03-02T09:00:00.000Z', version: 1 }] },
  },
});
