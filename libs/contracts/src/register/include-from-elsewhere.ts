import { z } from 'zod';
import { Id, LocalDate, Version } from '../fields';
import { defineCommand } from '../operation';
import { exampleVersion } from './child';
import { AddressGiven, ChildParticulars, exampleAddress, exampleDetails } from './child-details';
import { HomeAuthority, PlanBasis } from './plan';

const { authorityChildId: _theirs, ...particulars } = exampleDetails;

export const includeFromElsewhere = defineCommand({
  name: 'register.include-from-elsewhere',
  version: 1,
  owner: 'register-service',
  doc: "Puts a child with a plan in another authority on this Record, with both addresses and the key worker there, as a temporary resident or pending a moving-in conference (REC-05, MOV-41, MOV-61). Where the Record certainly has the child already, that entry gets the plan, and keeps what it says; else there is a new one, and who may be the same goes to the likely duplicates. Of a child with a plan elsewhere on the Record the earlier one ends with the new. The same move again changes what is told of the authority there and adds what the entry does not say, such as an address, or that an expected child is born; it never enters a child twice. Bus only, for transfer-service.",
  input: z.strictObject({
    moveId: Id,
    continues: Id.optional().describe('the move it takes the place of: its entry is this child’s for certain'),
    basis: PlanBasis.exclude(['conference']),
    informationReceivedOn: LocalDate,
    homeAuthority: HomeAuthority,
    particulars: ChildParticulars,
    addressHere: AddressGiven.optional().describe('absent: the other authority has not said where the child is'),
    addressAtHome: AddressGiven.optional().describe('where the child lives when not here; absent: they have no other home'),
  }),
  output: z.strictObject({
    childId: Id.describe('the entry that is kept, where it was joined into another since'),
    planId: Id.describe('the entry of the plan elsewhere'),
    version: Version,
    entry: z.enum(['new', 'known']).describe('`known`: the Record had the child before this call'),
  }),
  example: {
    input: {
      moveId: '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b07',
      basis: 'temporary-resident',
      informationReceivedOn: '2026-03-02',
      homeAuthority: { code: 'eastmere', name: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241' },
      particulars,
      addressHere: { ...exampleAddress, kind: 'temporary', from: '2026-03-02' },
      addressAtHome: { kind: 'home', lines: ['2 Saltings Lane', 'Eastmere'], postcode: 'ZZ98 1AB', from: '2024-05-01' },
    },
    output: { ...exampleVersion, planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03', entry: 'new' },
  },
  refusals: ['plan-already-current', 'date-in-the-future'],
});
