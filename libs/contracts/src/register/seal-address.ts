import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';
import { AddressKind } from './child-details';

export const sealAddress = defineCommand({
  name: 'register.seal-address',
  version: 1,
  owner: 'register-service',
  doc: "Seals an address of a child, named by its kind and the day it holds from: wherever in the child's entry and history the same place stands, it is shown to nobody from then on, but by reveal. It still matches as the same address.",
  http: { method: 'POST', path: '/children/:childId/addresses/seal' },
  changes: true,
  input: z.strictObject({ childId: Id, kind: AddressKind, from: LocalDate }),
  output: ChildVersion,
  example: { input: { childId: exampleVersion.childId, kind: 'home', from: '2021-06-01' }, output: exampleVersion },
  refusals: ['address-not-found'],
});
