import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineCommand } from '../operation';
import { AddressGiven, exampleAddress } from './child-details';
import { ChildVersion, exampleVersion } from './child';
import { HomeAuthority } from './plan';

export const recordPlanElsewhere = defineCommand({
  name: 'register.record-plan-elsewhere',
  version: 1,
  owner: 'register-service',
  doc: 'Enters a child who has a plan in another authority and has moved in: as a temporary resident, or pending a moving-in conference. The only ways onto the Record without an initial conference here (REC-05, MOV-41, MOV-61).',
  http: { method: 'POST', path: '/children/:childId/plans-elsewhere' },
  changes: true,
  input: z.strictObject({
    childId: Id,
    basis: z.enum(['temporary-resident', 'pending-moving-in-conference']),
    informationReceivedOn: LocalDate,
    homeAuthority: HomeAuthority,
    addressHere: AddressGiven,
  }),
  output: ChildVersion,
  example: {
    input: {
      childId: exampleVersion.childId,
      basis: 'temporary-resident',
      informationReceivedOn: '2026-03-02',
      homeAuthority: { name: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241' },
      addressHere: { ...exampleAddress, kind: 'temporary', from: '2026-03-02' },
    },
    output: exampleVersion,
  },
  refusals: ['plan-already-current', 'date-in-the-future'],
});
