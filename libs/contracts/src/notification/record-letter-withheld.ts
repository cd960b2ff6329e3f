import { z } from 'zod';
import { Id, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleLetter, exampleLetters, Letters, NotInformedReason, whichLetter } from './letters';

export const recordLetterWithheld = defineCommand({
  name: 'notification.record-letter-withheld',
  version: 1,
  owner: 'notification-service',
  doc: 'Records why somebody is not written to, and who decided so (REC-10): the risk of significant harm to a child, or of serious injury to an adult; for the child also age and understanding. Nothing else is a reason.',
  http: { method: 'POST', path: '/letters/:matterId/recipients/:recipientId/withheld' },
  changes: true,
  input: z.strictObject({ ...whichLetter, reason: NotInformedReason, note: Note, decidedByWorkerId: Id, decidedOn: LocalDate }),
  output: Letters,
  example: {
    input: {
      ...exampleLetter, reason: 'risk-of-significant-harm-to-a-child', note: 'He has said what he will do when he learns of it.',
      decidedByWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', decidedOn: '2026-02-13',
    },
    output: { ...exampleLetters, version: 2 },
  },
  refusals: ['letters-not-found', 'letter-recipient-not-found', 'letters-withdrawn', 'date-in-the-future', 'reason-for-children-only'],
});
