import { z } from 'zod';
import { Id, pageAnswer, pageRequest } from '../fields';
import { defineQuery } from '../operation';
import { exampleRepeatQuestion, RepeatAsks, RepeatQuestion } from './repeat-question';

export const listRepeatQuestions = defineQuery({
  name: 'enquiry.list-repeat-questions',
  version: 1,
  owner: 'enquiry-service',
  doc: 'What repeat enquiries about one child asked of a person (ENQ-11), newest first: all, those open, those overdue, those decided, or those staff were only told of; of one kind, or raised by one enquiry.',
  http: { method: 'GET', path: '/repeat-enquiries' },
  input: z.strictObject({ status: z.enum(['told', 'open', 'overdue', 'decided']).optional(), asks: RepeatAsks.optional(), enquiryId: Id.optional(), ...pageRequest }),
  output: z.strictObject({ questions: z.array(RepeatQuestion), ...pageAnswer }),
  example: { input: { status: 'open' }, output: { questions: [exampleRepeatQuestion] } },
});
