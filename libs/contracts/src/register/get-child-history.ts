import { z } from 'zod';
import { Id, Instant, Line, LocalDate, Note } from '../fields';
import { defineQuery } from '../operation';
import { Child, exampleChild } from './child';

/** One change of an entry: what was done, from which day it holds, by whom, and the entry as it then stood (REC-09). */
export const ChildChange = z.strictObject({
  version: z.number().int().positive(),
  change: Line,
  changedOn: LocalDate.optional(),
  reason: Note.optional(),
  recordedAt: Instant,
  recordedBy: Line,
  child: Child,
});

export const getChildHistory = defineQuery({
  name: 'register.get-child-history',
  version: 1,
  owner: 'register-service',
  doc: "Every change of a child's entry, newest first, each with the entry as it then stood.",
  http: { method: 'GET', path: '/children/:childId/history' },
  input: z.strictObject({ childId: Id }),
  output: z.strictObject({ changes: z.array(ChildChange) }),
  example: {
    input: { childId: exampleChild.childId },
    output: {
      changes: [{ version: 1, change: 'register.record-child', recordedAt: exampleChild.recordedAt, recordedBy: exampleChild.recordedBy, child: exampleChild }],
    },
  },
});
