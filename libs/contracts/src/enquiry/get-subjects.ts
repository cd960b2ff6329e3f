import { z } from 'zod';
import { Id, Instant } from '../fields';
import { defineQuery } from '../operation';
import { exampleIds, exampleSubject, Subject } from './subject';

export const getSubjects = defineQuery({
  name: 'enquiry.get-subjects',
  version: 1,
  owner: 'enquiry-service',
  doc: 'The children asked about in an enquiry, as they were described, and nothing else of it: for looking whether one of them is missing from elsewhere (MOV-84). Bus only, for transfer-service itself.',
  input: z.strictObject({ enquiryId: Id }),
  output: z.strictObject({ enquiryId: Id, receivedAt: Instant, desk: z.enum(['duty', 'out-of-hours']), subjects: z.array(Subject) }),
  example: { input: { enquiryId: exampleIds.enquiryId }, output: { enquiryId: exampleIds.enquiryId, receivedAt: '2026-03-01T03:01:10.000Z', desk: 'out-of-hours', subjects: [exampleSubject] } },
  refusals: ['enquiry-not-found'],
});
