import { z } from 'zod';
import { exampleChildOnTheMove, WorkerToRing } from '../between';
import { Code, Id, Instant, LocalDate, Note } from '../fields';
import { defineCommand } from '../operation';
import { AddressGiven, ChildParticulars } from '../register/child-details';
import { exampleAddressThere, exampleMove, exampleMoveVersion, MoveVersion } from './move';

const { moveId, childId, to } = exampleMove;
const going = {
  movedOn: LocalDate,
  awareAt: Instant.describe('when this authority became aware: the time limits run from here'),
  addressThere: AddressGiven,
  concerns: Note.optional(),
  togetherWith: z.array(Id).max(20).optional().describe('moves of brothers and sisters'),
};
const exampleGoing = { movedOn: '2026-03-02', awareAt: '2026-03-02T09:10:00.000Z', addressThere: exampleAddressThere, concerns: 'Missed appointments at the surgery' };
const refusals = ['only-a-plan-moves', 'move-to-ourselves', 'earlier-move-still-open', 'custodian-unknown', 'date-in-the-future', 'service-unavailable'];

export const openMove = defineCommand({
  name: 'transfer.open-move',
  version: 1,
  owner: 'transfer-service',
  doc: 'Says that a child with a plan here stays elsewhere for a time, or goes there for good. The custodian there is told at once, with all there is to tell, and asked to put the child on the Record; case responsibility stays here (MOV-01 … MOV-03, MOV-21, MOV-22).',
  http: { method: 'POST', path: '/moves' },
  input: z.strictObject({ childId: Id, kind: z.enum(['temporary', 'permanent']), to: Code.describe('the authority, as in the directory of custodians'), until: LocalDate.optional(), ...going }),
  output: MoveVersion,
  example: { input: { childId, kind: 'temporary', to, until: '2026-03-20', ...exampleGoing }, output: exampleMoveVersion },
  refusals: ['child-not-found', ...refusals],
});

export const makeMovePermanent = defineCommand({
  name: 'transfer.make-move-permanent',
  version: 1,
  owner: 'transfer-service',
  doc: 'A stay elsewhere becomes a move for good: the stay ends where the move begins, which has an id of its own (MOV-04, MOV-21).',
  http: { method: 'POST', path: '/moves/:moveId/permanence' },
  changes: true,
  input: z.strictObject({ moveId: Id, ...going }),
  output: MoveVersion,
  example: { input: { moveId, ...exampleGoing }, output: { ...exampleMoveVersion, moveId: '9b1d7c22-0a52-4a0c-8f0e-6f2f6a7f3b11' } },
  refusals: ['move-not-found', 'move-not-open', 'move-goes-the-other-way', 'move-is-permanent', ...refusals],
});

export const recordArrival = defineCommand({
  name: 'transfer.record-arrival',
  version: 1,
  owner: 'transfer-service',
  doc: 'Says that a child with a plan elsewhere is here, which this authority did not hear from theirs. The child goes on the Record at once, and their custodian is asked to confirm it (MOV-41, MOV-61).',
  http: { method: 'POST', path: '/arrivals' },
  input: z.strictObject({
    from: Code.describe('the authority whose plan it is'),
    stay: z.enum(['temporary', 'permanent']),
    movedOn: LocalDate,
    until: LocalDate.optional(),
    child: ChildParticulars,
    addressHere: AddressGiven,
    addressAtHome: AddressGiven.optional(),
    keyWorker: WorkerToRing.optional().describe('who leads the work there'),
  }),
  output: MoveVersion,
  example: { input: { from: to, stay: 'temporary', movedOn: '2026-03-02', child: exampleChildOnTheMove.particulars, addressHere: exampleAddressThere }, output: { ...exampleMoveVersion, status: 'coming' } },
  refusals: ['move-to-ourselves', 'custodian-unknown', 'date-in-the-future'],
});

export const confirmArrival = defineCommand({
  name: 'transfer.confirm-arrival',
  version: 1,
  owner: 'transfer-service',
  doc: 'Says which child of this Record it is that another authority has said is there. From then on it is a move as any other; where it was begun here as well, the two are one (MOV-41, MOV-61).',
  http: { method: 'POST', path: '/moves/:moveId/confirmation' },
  changes: true,
  input: z.strictObject({ moveId: Id, childId: Id }),
  output: MoveVersion,
  example: { input: { moveId, childId }, output: exampleMoveVersion },
  refusals: ['move-not-found', 'move-not-open', 'move-confirmed-already', 'child-not-found', ...refusals],
});
