import { z } from 'zod';
import { Id, Line, Note } from '../fields';
import { defineCommand } from '../operation';
import { Enquiry, exampleEnquiry } from './enquiry';
import { exampleIds } from './subject';

const calledBack: z.input<typeof Enquiry> = {
  ...exampleEnquiry,
  status: 'verified',
  callBacks: [
    {
      callBackId: exampleIds.callBackId,
      numberId: exampleIds.numberId,
      number: '0161 496 0150',
      outcome: 'reached',
      spokeTo: 'Imogen Hathersage-Poole',
      at: '2026-03-01T03:03:20.000Z',
      by: 'staff:out-of-hours',
    },
  ],
  version: 2,
};

export const recordCallBack = defineCommand({
  name: 'enquiry.record-call-back',
  version: 1,
  owner: 'enquiry-service',
  doc: "Records a ring back to a number of the enquirer's agency in the authority's directory, never one the caller gave (ENQ-03). Reached: the enquirer is verified. Not genuine: the enquiry is refused. Not reached: it can be tried again.",
  http: { method: 'POST', path: '/enquiries/:enquiryId/call-backs' },
  changes: true,
  input: z
    .strictObject({
      enquiryId: Id,
      numberId: Id,
      outcome: z.enum(['reached', 'not-reached', 'not-genuine']),
      spokeTo: Line.optional(),
      note: Note.optional(),
    })
    .refine((callBack) => callBack.outcome !== 'reached' || callBack.spokeTo !== undefined, { error: 'who was reached', path: ['spokeTo'] }),
  output: Enquiry,
  example: {
    input: { enquiryId: exampleIds.enquiryId, numberId: exampleIds.numberId, outcome: 'reached', spokeTo: 'Imogen Hathersage-Poole' },
    output: calledBack,
  },
  refusals: ['enquiry-not-found', 'number-not-in-directory', 'number-not-in-force-yet', 'enquiry-refused', 'enquiry-answered'],
});
