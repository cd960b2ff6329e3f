import { z } from 'zod';
import { Id, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { ChildVersion, exampleVersion } from './child';

export const endSection47 = defineCommand({
  name: 'register.end-section-47',
  version: 1,
  owner: 'register-service',
  doc: 'Says that a Section 47 enquiry ended without need of an initial conference, and why.',
  http: { method: 'PUT', path: '/children/:childId/strategy-discussions/:discussionId/ending' },
  changes: true,
  input: z.strictObject({ childId: Id, discussionId: Id, endedOn: LocalDate, reason: Note }),
  output: ChildVersion,
  example: {
    input: { childId: exampleVersion.childId, discussionId: 'f3a9d7c1-5b0e-4c62-8a1d-7e94b02c6d18', endedOn: '2026-02-04', reason: 'The concerns were not substantiated' },
    output: exampleVersion,
  },
  refusals: ['section-47-not-open', 'ends-before-it-starts', 'date-in-the-future', 'child-merged'],
});
