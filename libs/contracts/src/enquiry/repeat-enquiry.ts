import { z } from 'zod';
import { defineEvent } from '../event';
import { Id, Line, Note } from '../fields';
import { exampleRepeatQuestion, RepeatAsks } from './repeat-question';

const { questionId, enquiryId, reference, asks, enquiries, rule } = exampleRepeatQuestion;

export const repeatEnquiry = defineEvent({
  name: 'enquiry.repeat-enquiry',
  version: 1,
  owner: 'enquiry-service',
  listeners: ['notification-service'],
  stream: 'enquiry',
  keyField: 'enquiryId',
  doc: 'So many enquiries about one child were made that the policy asks a person to look (ENQ-11). Once for each rule, child and enquiry.',
  payload: z.object({ questionId: Id, enquiryId: Id, reference: Line, childId: Id.optional(), leadWorkerId: Id.optional(), asks: RepeatAsks, enquiries: z.int().positive(), rule: Note }),
  example: { questionId, enquiryId, reference, asks, enquiries, rule },
});
