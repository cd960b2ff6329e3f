import { z } from 'zod';
import { defineEvent } from '../event';
import { Code, Id, Instant, LocalDate } from '../fields';
import { exampleMissing } from './missing';

export const missingChanged = defineEvent({
  name: 'transfer.missing-changed',
  version: 1,
  owner: 'transfer-service',
  listeners: ['register-service'],
  stream: 'transfer-child',
  keyField: 'childId',
  doc: 'A child with a plan is recorded as missing since that day, or as missing no longer (MOV-81, MOV-83): their entry shows it (REC-09).',
  payload: z.object({ childId: Id, missingId: Id, missing: z.boolean(), on: LocalDate }),
  example: { childId: exampleMissing.childId, missingId: exampleMissing.missingId, missing: true, on: '2026-03-02' },
});

export const missingToldOf = defineEvent({
  name: 'transfer.missing-told-of',
  version: 1,
  owner: 'transfer-service',
  listeners: ['notification-service'],
  stream: 'transfer-missing',
  keyField: 'missingId',
  doc: 'There is something to know of a missing child of ours: it was recorded, circulated, somebody may have seen the child (also after the end), or it has ended (MOV-82, MOV-83).',
  payload: z.object({ childId: Id, missingId: Id, what: z.enum(['recorded', 'circulated', 'sighting', 'sighting-after-end', 'ended']) }),
  example: { childId: exampleMissing.childId, missingId: exampleMissing.missingId, what: 'sighting' },
});

export const missingRecognised = defineEvent({
  name: 'transfer.missing-recognised',
  version: 1,
  owner: 'transfer-service',
  listeners: ['notification-service'],
  stream: 'transfer-circulation',
  keyField: 'circulationId',
  doc: 'Somebody here may be a child missing from elsewhere: asked about in this enquiry, on our Record under this entry, or seen (MOV-84).',
  payload: z.object({ circulationId: Id, sightingId: Id, kind: z.enum(['enquiry', 'on-record', 'person']), likeness: z.enum(['certain', 'probable', 'possible']).optional(), enquiryId: Id.optional(), childId: Id.optional() }),
  example: { circulationId: 'b4e8d2f6-1a3c-4e57-9b08-6d5c4a3f2e16', sightingId: '7a3c1e90-6f4d-4d82-b5a1-0e9c8d7b6a15', kind: 'enquiry', likeness: 'certain', enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04' },
});

export const historicPlanToldOf = defineEvent({
  name: 'transfer.historic-plan-told-of',
  version: 1,
  owner: 'transfer-service',
  listeners: ['notification-service'],
  stream: 'transfer-historic-plan',
  keyField: 'requestId',
  doc: 'Another authority asks for the earlier plans of a child, or has answered a request of ours about this child (HIS-01).',
  payload: z.object({ requestId: Id, what: z.enum(['asked', 'answered']), childId: Id.optional() }),
  example: { requestId: '1d9e5c70-4b2a-4f68-9a37-c05d8e1f6b24', what: 'asked' },
});

export const missingLimitPassed = defineEvent({
  name: 'transfer.missing-limit-passed',
  version: 1,
  owner: 'transfer-service',
  listeners: ['notification-service'],
  stream: 'transfer-deadline-passed',
  keyField: 'deadlineId',
  doc: 'A step for a missing child, or the answer about a historic plan, is overdue.',
  payload: z.object({ deadlineId: z.string().max(120), kind: Code, childId: Id.optional(), matterId: Id, forWorkerId: Id.optional(), dueAt: Instant }),
  example: { deadlineId: `${exampleMissing.missingId}:police-told`, kind: 'missing-police-told', childId: exampleMissing.childId, matterId: exampleMissing.missingId, dueAt: '2026-03-03T09:10:00.000Z' },
});
