import { z } from 'zod';
import { Note } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutMove, exampleAbout, exampleMoveIds, MoveIds, RightAuthority, WorkerToRing } from './about';

export const moveAnswered = defineBetween({
  name: 'move-answered',
  version: 1,
  doc: 'Whether the child is on the Record here by this move; where this is not the right authority, which is (MOV-03, MOV-22).',
  title: 'Our answer about a child who moves',
  urgent: true,
  payload: z.strictObject({ ...aboutMove, moveIds: MoveIds, answer: z.enum(['included', 'refused', 'wrong-authority']), reason: Note.optional(), rightAuthority: RightAuthority.optional(), teamToRing: WorkerToRing.optional() }),
  example: { ...exampleAbout, moveIds: exampleMoveIds, answer: 'included' },
});
