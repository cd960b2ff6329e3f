import { z } from 'zod';
import { Id, LocalDate } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutMove, ChildOnTheMove, exampleAbout, exampleChildOnTheMove, exampleMoveIds, exampleResponsible, MoveIds, Responsible } from './about';

export const permanentMoveNotified = defineBetween({
  name: 'permanent-move-notified',
  version: 1,
  doc: 'A child with a plan here has moved, or is moving, to your area for good. The minutes of earlier conferences come after it (MOV-21, MOV-22).',
  title: 'A child with a plan moves to your area for good',
  asks: 'Put the child on your Record, tell us that you have, and tell us the day of your conference. The minutes of earlier conferences follow.',
  urgent: true,
  payload: z.strictObject({ ...aboutMove, moveIds: MoveIds, continues: Id.optional().describe('the temporary stay it takes the place of'), movedOn: LocalDate, responsible: Responsible, togetherWith: z.array(Id).max(20).optional().describe('moves of brothers and sisters'), child: ChildOnTheMove }),
  example: { ...exampleAbout, moveIds: exampleMoveIds, movedOn: '2026-03-02', responsible: exampleResponsible, child: exampleChildOnTheMove },
});
