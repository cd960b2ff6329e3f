import { z } from 'zod';
import { Id } from '../fields';
import { defineEvent } from '../event';

export const childrenSplit = defineEvent({
  name: 'register.children-split',
  version: 1,
  owner: 'register-service',
  listeners: ['notification-service', 'transfer-service'],
  stream: 'register-child',
  keyField: 'childId',
  doc: 'Two entries that were joined are two children after all. Said once for each of the two: the one that was kept, and the one that was history and stands for itself again.',
  payload: z.object({ childId: Id, keptChildId: Id, mergedChildId: Id, leadWorkerId: Id.optional().describe('who leads the work under this entry from now on') }),
  example: {
    childId: '0d4c7b1a-52f0-4a2b-8f0e-3d1c6e9a7b12',
    keptChildId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
    mergedChildId: '0d4c7b1a-52f0-4a2b-8f0e-3d1c6e9a7b12',
    leadWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
  },
});
