import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineEvent } from '../event';
import { PlanCorrectionKind } from '../second-person';
import { PlanBasis } from './plan';

export const planEnded = defineEvent({
  name: 'register.plan-ended',
  version: 1,
  owner: 'register-service',
  listeners: ['notification-service', 'transfer-service'],
  stream: 'register-child',
  keyField: 'childId',
  doc: "This child's plan ended on this day, by decision of a conference or of a move between authorities (`moveId`) or, without either, as a correction of what was recorded says; where it ended on the day it started, it was entered by mistake. The entry stays as history.",
  payload: z.object({
    childId: Id, planId: Id, to: LocalDate, conferenceId: Id.optional(), moveId: Id.optional(),
    goesOnElsewhere: z.literal(true).optional().describe('after a move: the conference there decided on a plan of its own'),
    leadWorkerId: Id.optional(), basis: PlanBasis.optional(), correction: PlanCorrectionKind.optional(),
  }),
  example: {
    childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
    planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03',
    to: '2026-08-11',
    conferenceId: '9d7b6a3e-2a70-49c2-9d43-6a31c6be2b02',
    basis: 'conference',
    leadWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
  },
});
