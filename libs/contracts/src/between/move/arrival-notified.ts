import { z } from 'zod';
import { LocalDate } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutMove, ChildOnTheMove, exampleAbout, exampleChildOnTheMove } from './about';

export const arrivalNotified = defineBetween({
  name: 'arrival-notified',
  version: 1,
  doc: 'We were told that a child who has a plan in your area is here, and have put them on our Record. Confirm it, and tell us what there is (MOV-41, MOV-61).',
  title: 'A child who has a plan with you is here',
  asks: 'Tell us whether the child is on your Record, and what there is to know of them.',
  urgent: true,
  payload: z.strictObject({ ...aboutMove, stay: z.enum(['temporary', 'permanent']), movedOn: LocalDate, child: ChildOnTheMove }),
  example: { ...exampleAbout, stay: 'permanent', movedOn: '2026-03-02', child: exampleChildOnTheMove },
});
