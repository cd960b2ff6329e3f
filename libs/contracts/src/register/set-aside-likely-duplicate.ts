import { z } from 'zod';
import { Id, Note, Version } from '../fields';
import { defineCommand } from '../operation';

const ids = { childId: '0d4c7b1a-52f0-4a2b-8f0e-3d1c6e9a7b12', otherChildId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10' };

export const setAsideLikelyDuplicate = defineCommand({
  name: 'register.set-aside-likely-duplicate',
  version: 1,
  owner: 'register-service',
  doc: 'Says that two entries proposed as the same child are two children, and why. They are not proposed again unless one of them changes in name, birth or NHS number (REC-03).',
  http: { method: 'POST', path: '/children/:childId/likely-duplicates/:otherChildId/set-aside' },
  changes: true,
  input: z.strictObject({ childId: Id, otherChildId: Id, reason: Note }),
  output: z.strictObject({ childId: Id, otherChildId: Id, version: Version }),
  example: { input: { ...ids, reason: 'Cousins of one name: the school has both' }, output: { ...ids, version: 2 } },
  refusals: ['likely-duplicate-not-found', 'likely-duplicate-set-aside'],
});
