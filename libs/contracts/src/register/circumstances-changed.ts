import { z } from 'zod';
import { defineEvent } from '../event';
import { Id, Instant, LocalDate } from '../fields';

/** Which of a child's circumstances changed (REC-09). */
export const Circumstance = z.enum([
  'child-address', 'placement', 'movement', 'missing', 'found', 'carer-address', 'household', 'legal-status', 'child-name', 'household-name', 'key-worker', 'birth',
]);

export const circumstancesChanged = defineEvent({
  name: 'register.circumstances-changed',
  version: 1,
  owner: 'register-service',
  listeners: ['notification-service', 'transfer-service'],
  stream: 'register-child',
  keyField: 'childId',
  doc: 'Circumstances of a child with a plan have changed from this day: the core group and the police are to be told, by `tellBy` at the latest (REC-09).',
  payload: z.object({ childId: Id, changes: z.array(Circumstance).min(1), changedOn: LocalDate, tellBy: Instant }),
  example: { childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', changes: ['child-address'], changedOn: '2026-03-01', tellBy: '2026-03-02T00:00:00.000Z' },
});
