import { z } from 'zod';
import { Id, Note } from '../fields';
import { defineCommand } from '../operation';
import { Enquiry, exampleEnquiry } from './enquiry';
import { exampleScript } from './script';
import { exampleIds } from './subject';

export const answerEnquiry = defineCommand({
  name: 'enquiry.answer',
  version: 1,
  owner: 'enquiry-service',
  doc: "Records the answer and gives the clerk the exact words, on a call back that reached the enquirer; the words leave only after the record of them is safe (ENQ-02, ENQ-03). They rest on the Record's own data of this moment. A child who is not known goes on a contact sheet with the advice given (ENQ-09). Where the Record by then offers a child who was not offered before, nothing is told: the enquiry comes back as checked, and waits for a choice again. Without a call back, where the glass was broken, the words are the least there is, and say that nobody was rung back.",
  http: { method: 'POST', path: '/enquiries/:enquiryId/answer' },
  changes: true,
  input: z.strictObject({ enquiryId: Id, advice: Note.optional().describe('required where a child asked about is not known') }),
  output: Enquiry,
  example: {
    input: { enquiryId: exampleIds.enquiryId },
    output: {
      ...exampleEnquiry,
      status: 'answered',
      answer: {
        at: '2026-03-01T03:04:30.000Z',
        by: 'staff:out-of-hours',
        callBackId: exampleIds.callBackId,
        scripts: [exampleScript],
        contactSheetIds: [],
      },
      version: 5,
    },
  },
  refusals: [
    'enquiry-not-found', 'not-verified', 'not-checked', 'not-confirmed', 'enquiry-refused', 'enquiry-answered', 'call-back-too-long-ago', 'break-glass-over', 'advice-missing',
    'cannot-be-confirmed',
  ],
});
