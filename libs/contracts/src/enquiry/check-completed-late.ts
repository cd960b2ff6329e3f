import { z } from 'zod';
import { Id, Line } from '../fields';
import { defineEvent } from '../event';

export const checkCompletedLate = defineEvent({
  name: 'enquiry.check-completed-late',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['notification-service'],
  stream: 'enquiry',
  keyField: 'enquiryId',
  doc: 'A check that could not be made when the desk asked for it has now been made: whoever took the enquiry is to ring back.',
  payload: z.object({ enquiryId: Id, reference: Line, takenBy: Line, takenByWorkerId: Id.optional() }),
  example: {
    enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04',
    reference: 'E-7K3M-9QXP',
    takenBy: 'staff:out-of-hours',
    takenByWorkerId: '77a1f6f1-61a0-4c88-a6a5-0c52e6c1ad06',
  },
});
