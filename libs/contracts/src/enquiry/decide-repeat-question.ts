import { z } from 'zod';
import { Id, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleRepeatQuestion, RepeatOutcome, RepeatQuestion } from './repeat-question';

const deciding = { outcome: 'may-be-child-in-need' as const, reason: 'Two agencies in one week, and no address that was heard twice: to be assessed' };

export const decideRepeatQuestion = defineCommand({
  name: 'enquiry.decide-repeat-question',
  version: 1,
  owner: 'enquiry-service',
  doc: 'Records what was decided after repeat enquiries about one child, and why: whether this is a Child in Need, or whether the conference threshold is met or a single assessment follows (ENQ-11).',
  http: { method: 'POST', path: '/repeat-enquiries/:questionId/decision' },
  changes: true,
  input: z.strictObject({ questionId: Id, outcome: RepeatOutcome, reason: Note }),
  output: RepeatQuestion,
  example: {
    input: { questionId: exampleRepeatQuestion.questionId, ...deciding },
    output: { ...exampleRepeatQuestion, status: 'decided', decision: { at: '2026-03-02T09:40:00.000Z', by: 'staff:custodian', ...deciding }, version: 2 },
  },
  refusals: ['repeat-question-not-found', 'repeat-question-decided', 'nothing-to-decide', 'outcome-of-another-question'],
});
