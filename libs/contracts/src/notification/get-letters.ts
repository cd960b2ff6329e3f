import { z } from 'zod';
import { Id } from '../fields';
import { defineQuery } from '../operation';
import { exampleLetterRecipient, exampleLetters, LettersWithRecipients } from './letters';

export const getLetters = defineQuery({
  name: 'notification.get-letters',
  version: 1,
  owner: 'notification-service',
  doc: 'Who is to be written to at one occasion, as the Record says it now, and what was printed, sent or decided. Names are asked of the Record and kept nowhere.',
  http: { method: 'GET', path: '/letters/:matterId' },
  input: z.strictObject({ matterId: Id }),
  output: LettersWithRecipients,
  example: { input: { matterId: exampleLetters.matterId }, output: { ...exampleLetters, recipients: [exampleLetterRecipient] } },
});
