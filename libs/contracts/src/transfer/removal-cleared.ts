import { z } from 'zod';
import { defineEvent } from '../event';
import { Code, Id, Line, LocalDate } from '../fields';

/** What the conference in the receiving area decided about the child. */
export const OutcomeThere = z.enum(['plan', 'no-plan']);

export const removalCleared = defineEvent({
  name: 'transfer.removal-cleared',
  version: 1,
  owner: 'transfer-service',
  listeners: ['register-service'],
  stream: 'transfer-child',
  keyField: 'childId',
  doc: "The receiving authority has held its conference and its minutes have come: this authority's own plan ends on the later of the two days, and the child leaves the Record as a child with a plan. Beside a conference here nothing else ends a plan (REC-11, MOV-26). Said again for the same move it corrects the days and the outcome.",
  payload: z.object({
    childId: Id,
    moveId: Id,
    planId: Id.describe('the plan that ends'),
    conferenceOn: LocalDate,
    minutesReceivedOn: LocalDate,
    by: Code.describe('the code of the authority that held the conference'),
    authorityName: Line,
    outcome: OutcomeThere,
  }),
  example: {
    childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
    moveId: '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b07',
    planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03',
    conferenceOn: '2026-03-26',
    minutesReceivedOn: '2026-04-02',
    by: 'eastmere',
    authorityName: 'Eastmere',
    outcome: 'plan',
  },
});
