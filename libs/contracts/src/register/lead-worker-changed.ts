import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineEvent } from '../event';

export const leadWorkerChanged = defineEvent({
  name: 'register.lead-worker-changed',
  version: 1,
  owner: 'register-service',
  listeners: ['notification-service'],
  stream: 'register-child',
  keyField: 'childId',
  doc: 'Another practitioner leads the work with this child from this day.',
  payload: z.object({ childId: Id, from: LocalDate, leadWorkerId: Id, earlierLeadWorkerId: Id.optional() }),
  example: {
    childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
    from: '2026-02-16',
    leadWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
    earlierLeadWorkerId: '77a1f6f1-61a0-4c88-a6a5-0c52e6c1ad06',
  },
});
