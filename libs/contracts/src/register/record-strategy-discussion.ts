import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';

export const recordStrategyDiscussion = defineCommand({
  name: 'register.record-strategy-discussion',
  version: 1,
  owner: 'register-service',
  doc: 'Records a strategy discussion about a child. Where it starts a Section 47 enquiry, an initial conference falls due, reckoned from the day it was held, and the Record has to be checked for the child (ENQ-12).',
  http: { method: 'POST', path: '/children/:childId/strategy-discussions' },
  changes: true,
  input: z.strictObject({ childId: Id, heldOn: LocalDate, section47: z.boolean() }),
  output: ChildVersion,
  example: { input: { childId: exampleVersion.childId, heldOn: '2026-01-26', section47: true }, output: exampleVersion },
  refusals: ['date-in-the-future', 'section-47-already-open', 'child-merged'],
});
