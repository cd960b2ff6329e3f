import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion } from './child';
import { AddressGiven, childDetails, exampleAddress, exampleDetails } from './child-details';

export const recordChild = defineCommand({
  name: 'register.record-child',
  version: 1,
  owner: 'register-service',
  doc: 'Adds a child to the Record: known without a plan, with an open case when one is given. A plan starts by conference only (REC-05).',
  http: { method: 'POST', path: '/children' },
  input: z.strictObject({
    ...childDetails,
    addresses: z.array(AddressGiven).max(40),
    openCase: z.strictObject({ openedOn: LocalDate, leadWorkerId: Id }).optional(),
  }),
  output: ChildVersion,
  example: {
    input: { ...exampleDetails, addresses: [exampleAddress] },
    output: { childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', version: 1 },
  },
  refusals: ['child-already-recorded', 'date-in-the-future', 'worker-not-found'],
});
