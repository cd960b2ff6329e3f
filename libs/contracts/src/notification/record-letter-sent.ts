import { z } from 'zod';
import { Id, LocalDate } from '../fields';
import { defineCommand } from '../operation';
import { exampleLetter, exampleLetters, LetterSent, Letters, whichLetter } from './letters';

export const recordLetterSent = defineCommand({
  name: 'notification.record-letter-sent',
  version: 1,
  owner: 'notification-service',
  doc: 'Records that a letter was sent or handed over, when and by whom (REC-10). It may follow a reason not to: the risk may have passed.',
  http: { method: 'POST', path: '/letters/:matterId/recipients/:recipientId/sent' },
  changes: true,
  input: z.strictObject({ ...whichLetter, on: LocalDate, how: LetterSent.shape.how, byWorkerId: Id }),
  output: Letters,
  example: {
    input: { ...exampleLetter, on: '2026-02-13', how: 'post', byWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01' },
    output: { ...exampleLetters, version: 2 },
  },
  refusals: ['letters-not-found', 'letter-recipient-not-found', 'letters-withdrawn', 'date-in-the-future', 'letter-before-plan'],
});
