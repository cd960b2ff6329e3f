import { z } from 'zod';
import { defineEvent } from '../event';
import { Id, LocalDate } from '../fields';

/** Why a child with a plan elsewhere is no longer on this Record. */
export const StayEndedBecause = z.enum([
  'returned-home', 'moved-on', 'moved-permanently', 'plan-ended-elsewhere', 'turned-18', 'move-refused', 'wrong-authority', 'included-by-mistake',
]);

export const stayEnded = defineEvent({
  name: 'transfer.stay-ended',
  version: 1,
  owner: 'transfer-service',
  listeners: ['register-service'],
  stream: 'transfer-child',
  keyField: 'childId',
  doc: 'A child with a plan elsewhere, here for a time or pending a moving-in conference, is here no longer: the plan’s entry on this Record ends on that day (REC-11, MOV-44). Said again for the same move it corrects the day and the reason.',
  payload: z.object({ childId: Id, moveId: Id, planId: Id.describe('the entry of the plan elsewhere'), on: LocalDate, because: StayEndedBecause }),
  example: {
    childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
    moveId: '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b07',
    planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03',
    on: '2026-03-20',
    because: 'returned-home',
  },
});
