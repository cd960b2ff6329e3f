import { z } from 'zod';
import { Id, Instant } from '../fields';
import { defineQuery } from '../operation';
import { Child, exampleChild } from './child';

export const getChild = defineQuery({
  name: 'register.get-child',
  version: 1,
  owner: 'register-service',
  doc: "A child's entry as it is now, or with `knownAt` as the Record had it at that instant (REC-01, REC-02).",
  http: { method: 'GET', path: '/children/:childId' },
  input: z.strictObject({ childId: Id, knownAt: Instant.optional() }),
  output: Child,
  example: { input: { childId: exampleChild.childId }, output: exampleChild },
});
