import { z } from 'zod';
import { Id, NhsNumber, Sex } from '../fields';
import { defineQuery } from '../operation';
import { Band } from './check';
import { Birth, ChildName, exampleDetails, OpenAddress } from './child-details';

export const matchChild = defineQuery({
  name: 'register.match-child',
  version: 1,
  owner: 'register-service',
  doc: 'Looks a child whom another authority tells of up on the Record, missing or moving: the entries this may be, and how sure it is, and nothing of what they hold (MOV-41, MOV-61, MOV-84). Bus only, for transfer-service itself.',
  input: z.strictObject({ matterId: Id.describe('the circulation, or the move'), names: z.array(ChildName).min(1).max(20), birth: Birth, sex: Sex, nhsNumber: NhsNumber.optional(), addresses: z.array(OpenAddress).max(40) }),
  output: z.strictObject({ matches: z.array(z.strictObject({ childId: Id, band: Band })).max(20) }),
  example: {
    input: { matterId: 'b4e8d2f6-1a3c-4e57-9b08-6d5c4a3f2e16', names: exampleDetails.names, birth: exampleDetails.birth, sex: 'female', addresses: [] },
    output: { matches: [{ childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', band: 'certain' }] },
  },
});
