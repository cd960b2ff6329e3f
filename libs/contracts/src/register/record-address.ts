import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';
import { AddressGiven, exampleAddress } from './child-details';

export const recordAddress = defineCommand({
  name: 'register.record-address',
  version: 1,
  owner: 'register-service',
  doc: "Adds an address to a child's history. A new home or placement that is still right ends the earlier one of its kind the day before. A sealed one is shown to nobody but by reveal; while a sealed address of a kind is current, what follows it is sealed too.",
  http: { method: 'POST', path: '/children/:childId/addresses' },
  changes: true,
  input: z.strictObject({ childId: Id, address: AddressGiven }),
  output: ChildVersion,
  example: { input: { childId: exampleVersion.childId, address: { ...exampleAddress, from: '2026-02-09' } }, output: exampleVersion },
  refusals: ['address-starts-before-current', 'date-in-the-future'],
});
