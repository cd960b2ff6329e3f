import { z } from 'zod';
import { Id, LocalDate } from '../../fields';
import { defineBetween } from '../define-between';
import { aboutMove, ChildOnTheMove, exampleAbout, exampleChildOnTheMove, exampleMoveIds, exampleResponsible, MoveIds, Responsible } from './about';

export const temporaryInclusionAsked = defineBetween({
  name: 'temporary-inclusion-asked',
  version: 1,
  doc: 'A child with a plan here is staying in your area: put them on your Record as a temporary resident. Case responsibility stays here (MOV-02, MOV-03).',
  title: 'A child with a plan is staying in your area',
  asks: 'Put the child on your Record as a temporary resident, and tell us that you have. Case responsibility stays with us.',
  urgent: true,
  payload: z.strictObject({ ...aboutMove, moveIds: MoveIds, movedOn: LocalDate, until: LocalDate.optional(), responsible: Responsible, togetherWith: z.array(Id).max(20).optional().describe('moves of brothers and sisters'), child: ChildOnTheMove }),
  example: { ...exampleAbout, moveIds: exampleMoveIds, movedOn: '2026-03-02', until: '2026-03-20', responsible: exampleResponsible, child: exampleChildOnTheMove },
});
