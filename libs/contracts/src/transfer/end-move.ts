import { z } from 'zod';
import { MoveEndedBecause, RightAuthority } from '../between';
import { Id, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { exampleMove, exampleMoveVersion, MoveVersion } from './move';

const { moveId } = exampleMove;

export const endMove = defineCommand({
  name: 'transfer.end-move',
  version: 1,
  owner: 'transfer-service',
  doc: 'Ends a move before it is complete: the child is back, has gone on, has no plan any more, is 18, or it never was one. The other custodian is told. One for good is ended by the authority the child came from; what responsibility is held elsewhere comes home first (MOV-04).',
  http: { method: 'POST', path: '/moves/:moveId/end' },
  changes: true,
  input: z.strictObject({ moveId: Id, on: LocalDate, because: MoveEndedBecause }),
  output: MoveVersion,
  example: { input: { moveId, on: '2026-03-20', because: 'returned-home' }, output: { ...exampleMoveVersion, status: 'ended' } },
  refusals: ['move-not-found', 'move-not-open', 'not-theirs-to-end', 'conference-held-there', 'not-yet-18', 'date-in-the-future'],
});

export const refuseMove = defineCommand({
  name: 'transfer.refuse-move',
  version: 1,
  owner: 'transfer-service',
  doc: 'Does not take a child on who is said to come here, or says that this is not the right authority, and which is. The child leaves the Record again (MOV-41, MOV-61).',
  http: { method: 'POST', path: '/moves/:moveId/refusal' },
  changes: true,
  input: z.strictObject({ moveId: Id, answer: z.enum(['refused', 'wrong-authority']), reason: Note, rightAuthority: RightAuthority.optional() }),
  output: MoveVersion,
  example: { input: { moveId, answer: 'wrong-authority', reason: 'The house is over the boundary', rightAuthority: { authorityName: 'Westmarsh Council' } }, output: { ...exampleMoveVersion, status: 'ended' } },
  refusals: ['move-not-found', 'move-not-open', 'move-goes-the-other-way', 'not-refused-while-responsible', 'conference-held-here'],
});
