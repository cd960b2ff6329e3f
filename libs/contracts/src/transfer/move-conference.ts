import { z } from 'zod';
import { Invitee } from '../between';
import { Id, Note } from '../fields';
import { defineCommand } from '../operation';
import { ArrangedConference, exampleMove, exampleMoveVersion, MoveVersion, ReceivingConference } from './move';

const { moveId } = exampleMove;
const refusals = ['move-not-found', 'move-not-open', 'move-goes-the-other-way'];

export const askForConference = defineCommand({
  name: 'transfer.ask-for-conference',
  version: 1,
  owner: 'transfer-service',
  doc: 'Asks the custodian of the new area for a conference there, naming whom to invite with designation and address (MOV-04, MOV-23).',
  http: { method: 'POST', path: '/moves/:moveId/conference-request' },
  changes: true,
  input: z.strictObject({ moveId: Id, because: Note, invitees: z.array(Invitee).min(1).max(40) }),
  output: MoveVersion,
  example: { input: { moveId, because: 'The family has moved for good', invitees: [{ name: 'Ianthe Brockhollow', designation: 'Key worker', address: 'Tanpits House, Northmoor' }] }, output: exampleMoveVersion },
  refusals,
});

export const arrangeConference = defineCommand({
  name: 'transfer.arrange-conference',
  version: 1,
  owner: 'transfer-service',
  doc: 'Says when the conference here about a child who has moved in for good is to be held. The other custodian is told, and that a core assessment with a risk assessment is expected for it (MOV-61, MOV-63).',
  http: { method: 'POST', path: '/moves/:moveId/conference-arrangement' },
  changes: true,
  input: z.strictObject({ moveId: Id, ...ArrangedConference.shape }),
  output: MoveVersion,
  example: { input: { moveId, on: '2026-03-20', place: 'Saltings House' }, output: { ...exampleMoveVersion, status: 'on-record-here' } },
  refusals: [...refusals, 'only-of-a-move-for-good'],
});

export const recordReceivingConference = defineCommand({
  name: 'transfer.record-receiving-conference',
  version: 1,
  owner: 'transfer-service',
  doc: 'Says that the conference here was held, and what it decided: the other custodian is told of its outcome, and responsibility follows it. Said again it corrects what was said. The plan itself is the conference’s on the Record (MOV-62, MOV-64).',
  http: { method: 'POST', path: '/moves/:moveId/conference' },
  changes: true,
  input: z.strictObject({ moveId: Id, ...ReceivingConference.shape }),
  output: MoveVersion,
  example: { input: { moveId, on: '2026-03-20', chair: 'Rosalind Thackwray', outcome: 'plan', categories: ['neglect'] }, output: { ...exampleMoveVersion, status: 'conference-held' } },
  refusals: [...refusals, 'only-of-a-move-for-good', 'move-not-on-record', 'move-asked-back', 'date-in-the-future'],
});

export const sendMinutes = defineCommand({
  name: 'transfer.send-minutes',
  version: 1,
  owner: 'transfer-service',
  doc: 'Sends minutes to the other custodian: of earlier conferences with a child who goes (MOV-22), of the conference held here after one who came (MOV-26). The documents were given before.',
  http: { method: 'POST', path: '/moves/:moveId/minutes' },
  changes: true,
  input: z.strictObject({ moveId: Id, documentIds: z.array(Id).min(1).max(20).refine((all) => new Set(all).size === all.length, { error: 'each document once' }) }),
  output: MoveVersion,
  example: { input: { moveId, documentIds: ['41f2a0a7-5b1e-4f52-8d1b-0d7d4dc2a9b3'] }, output: exampleMoveVersion },
  refusals: [...refusals, 'conference-not-held', 'document-not-found', 'document-too-large'],
});
