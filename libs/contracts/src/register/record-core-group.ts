import { z } from 'zod';
import { Id } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';
import { exampleMember, Member } from './plan';

export const recordCoreGroup = defineCommand({
  name: 'register.record-core-group',
  version: 1,
  owner: 'register-service',
  doc: 'Replaces the core group of the current plan: who they are, their role and agency, and how to reach them (REC-06).',
  http: { method: 'PUT', path: '/children/:childId/core-group' },
  changes: true,
  input: z.strictObject({ childId: Id, members: z.array(Member).min(1).max(40) }),
  output: ChildVersion,
  example: { input: { childId: exampleVersion.childId, members: [exampleMember] }, output: exampleVersion },
  refusals: ['no-current-plan', 'worker-not-found'],
});
