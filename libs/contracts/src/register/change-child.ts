import { z } from 'zod';
import { Id, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';
import { ChildDetails } from './child-details';

export const changeChild = defineCommand({
  name: 'register.change-child',
  version: 1,
  owner: 'register-service',
  doc: "Changes a child's particulars, such as a name, the birth of an unborn child, the household or the legal status, from a date and with a reason; what stood before stays in the history (REC-09).",
  http: { method: 'PATCH', path: '/children/:childId' },
  changes: true,
  input: z.strictObject({ childId: Id, changedOn: LocalDate, reason: Note, ...ChildDetails.partial().shape }),
  output: ChildVersion,
  example: {
    input: { childId: exampleVersion.childId, changedOn: '2026-02-10', reason: 'Told by the school', school: { name: 'Tanpits Primary' } },
    output: exampleVersion,
  },
  refusals: ['child-already-recorded', 'date-in-the-future', 'nothing-to-change'],
});
