import { z } from 'zod';
import { Id, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleAddress, OpenAddress } from './child-details';
import { exampleVersion } from './child';

export const revealAddress = defineCommand({
  name: 'register.reveal-address',
  version: 1,
  owner: 'register-service',
  doc: 'Tells where a child with a sealed address is, on a day (today when none is given), to a reader of sealed addresses who says why. Every reveal is on the trail with its reason; the answer is kept nowhere, so that the same call sent again is another reveal.',
  http: { method: 'POST', path: '/children/:childId/addresses/reveal' },
  forgetsAnswer: true,
  input: z.strictObject({ childId: Id, on: LocalDate.optional(), reason: Note }),
  output: z.strictObject({ childId: Id, addresses: z.array(OpenAddress).min(1) }),
  example: {
    input: { childId: exampleVersion.childId, reason: 'Police officer at the door of the refuge needs to know it is the right one' },
    output: { childId: exampleVersion.childId, addresses: [exampleAddress] },
  },
  refusals: ['child-not-found', 'no-sealed-address'],
});
