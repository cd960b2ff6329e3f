import { z } from 'zod';
import { Line, LocalDate } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutMove, exampleAbout, WorkerToRing } from './about';

export const conferenceArranged = defineBetween({
  name: 'conference-arranged',
  version: 1,
  doc: "When the conference here is to be held. A core assessment with a risk assessment is expected from you for it, and your key worker's attendance or written report (MOV-25, MOV-61, MOV-63).",
  title: 'Our conference has been arranged',
  asks: 'Send us a core assessment with a risk assessment before the day of the conference, and have the key worker come to it or write a report for it.',
  urgent: true,
  payload: z.strictObject({ ...aboutMove, on: LocalDate, place: Line.optional(), chair: WorkerToRing.optional(), expects: z.literal('core-assessment-with-risk-assessment') }),
  example: { ...exampleAbout, on: '2026-03-20', place: 'Saltings House, Eastmere', expects: 'core-assessment-with-risk-assessment' },
});
