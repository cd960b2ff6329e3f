import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';

export const recordCoreGroupMeeting = defineCommand({
  name: 'register.record-core-group-meeting',
  version: 1,
  owner: 'register-service',
  doc: 'Says that the core group of the current plan met. It meets what was due by then, and the next meeting is reckoned from it where the policy has one (REC-07).',
  http: { method: 'POST', path: '/children/:childId/core-group-meetings' },
  changes: true,
  input: z.strictObject({ childId: Id, heldOn: LocalDate }),
  output: ChildVersion,
  example: { input: { childId: exampleVersion.childId, heldOn: '2026-02-24' }, output: exampleVersion },
  refusals: ['no-current-plan', 'core-group-before-plan', 'nothing-to-change', 'date-in-the-future', 'child-merged'],
});
