import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';
import { AddressGiven } from './child-details';
import { PlacedElsewhere } from './plan';

export const recordPlacedElsewhere = defineCommand({
  name: 'register.record-placed-elsewhere',
  version: 1,
  owner: 'register-service',
  doc: 'Says where a child of this Record stays or has gone to away from the area, at which authority and whom to ring there; with `to` that the child is there no longer. The child stays on the Record (MOV-02). The same move again takes the place of what was said of it, and where it says the same nothing changes. Bus only, for transfer-service.',
  input: z.strictObject({ childId: Id, ...PlacedElsewhere.shape, address: AddressGiven.optional().describe('where the child is there') }),
  output: ChildVersion,
  example: {
    input: {
      childId: exampleVersion.childId,
      moveId: '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b07',
      basis: 'temporary',
      code: 'eastmere',
      authority: 'Eastmere',
      custodianPhone: '0161 496 0240',
      keyWorkerName: 'Caspian Thrale',
      keyWorkerPhone: '0161 496 0241',
      from: '2026-03-02',
      address: { kind: 'temporary', lines: ['2 Saltings Lane', 'Eastmere'], postcode: 'ZZ98 1AB', from: '2026-03-02' },
    },
    output: exampleVersion,
  },
  refusals: ['child-not-found', 'date-in-the-future', 'ends-before-it-starts'],
});
