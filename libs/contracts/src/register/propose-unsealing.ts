import { z } from 'zod';
import { Id, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleProposal, Proposal } from '../second-person';
import { AddressKind } from './child-details';

export const proposeUnsealing = defineCommand({
  name: 'register.propose-unsealing',
  version: 1,
  owner: 'register-service',
  doc: "Proposes that a sealed address of a child, named by its kind and the day it holds from, be shown again to whoever reads the entry. A second person decides on it; what the entry's history had sealed stays sealed.",
  http: { method: 'POST', path: '/children/:childId/addresses/unsealing' },
  changes: true,
  input: z.strictObject({ childId: Id, kind: AddressKind, from: LocalDate, reason: Note }),
  output: Proposal,
  example: {
    input: { childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', kind: 'home', from: '2025-05-01', reason: 'The injunction has ended and the family asks for it' },
    output: {
      ...exampleProposal,
      change: { kind: 'address-unsealing', childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', addressKind: 'home', from: '2025-05-01' },
      reason: 'The injunction has ended and the family asks for it',
    },
  },
  refusals: ['no-sealed-address', 'child-merged', 'proposal-already-waits'],
});
