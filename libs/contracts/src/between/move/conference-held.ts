import { z } from 'zod';
import { Line, LocalDate } from '../../fields';
import { OutcomeThere } from '../../transfer/removal-cleared';
import { Categories } from '../../register/plan';
import { defineBetween } from '../define-between';
import { aboutMove, exampleAbout } from './about';

export const conferenceHeld = defineBetween({
  name: 'conference-held',
  version: 1,
  doc: 'The conference here was held; its chair tells you the outcome. The minutes follow (MOV-26, MOV-64).',
  title: 'Our conference was held',
  urgent: true,
  payload: z.strictObject({ ...aboutMove, on: LocalDate, chair: Line, outcome: OutcomeThere, categories: Categories.optional() }),
  example: { ...exampleAbout, on: '2026-03-20', chair: 'Rosalind Thackwray', outcome: 'plan', categories: ['neglect'] },
});
