import { z } from 'zod';
import { Id, LocalDate, Note } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutMove, exampleAbout } from './about';
import { AddressGiven } from '../../register/child-details';

export const moveCorrected = defineBetween({
  name: 'move-corrected',
  version: 1,
  doc: 'What was told of the move was wrong, and is put right. Both are kept.',
  title: 'What we told you of a move was wrong',
  asks: 'Put right what you have of it.',
  urgent: false,
  payload: z.strictObject({ ...aboutMove, correctionId: Id, movedOn: LocalDate.optional(), addressThere: AddressGiven.optional(), because: Note }),
  example: { ...exampleAbout, correctionId: '0a3c8b6f-65d0-4b6f-92be-6fd1c1ad7a55', movedOn: '2026-03-01', because: 'The landlord confirms the day' },
});
