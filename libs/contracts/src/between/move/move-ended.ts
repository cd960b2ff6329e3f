import { z } from 'zod';
import { LocalDate } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutMove, exampleAbout, exampleMoveIds, MoveIds } from './about';
import { MoveEndedBecause } from './move-ended-because';

export const moveEnded = defineBetween({
  name: 'move-ended',
  version: 1,
  doc: 'The stay has ended, or nothing comes of the move (MOV-04). What responsibility the receiving authority holds for the child is asked back with it.',
  title: 'A stay or a move has ended',
  asks: 'End the child’s stay on your Record, and give back what case responsibility you hold for them.',
  urgent: true,
  payload: z.strictObject({ ...aboutMove, moveIds: MoveIds, on: LocalDate, because: MoveEndedBecause }),
  example: { ...exampleAbout, moveIds: exampleMoveIds, on: '2026-03-20', because: 'returned-home' },
});
