import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineEvent } from '../event';
import { PlanCorrectionKind } from '../second-person';
import { PlanBasis } from './plan';

export const planStarted = defineEvent({
  name: 'register.plan-started',
  version: 1,
  owner: 'register-service',
  listeners: ['notification-service'],
  stream: 'register-child',
  keyField: 'childId',
  doc: 'A plan stands on the Record for this child from this day; with a `correction`, it was recorded as ended by mistake and stands still.',
  payload: z.object({ childId: Id, planId: Id, basis: PlanBasis, from: LocalDate, leadWorkerId: Id.optional(), correction: PlanCorrectionKind.optional() }),
  example: {
    childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
    planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03',
    basis: 'conference',
    from: '2026-02-12',
    leadWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
  },
});
