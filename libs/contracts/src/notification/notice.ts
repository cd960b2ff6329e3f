import { z } from 'zod';
import { Code, Id, Instant, Line, Version } from '../fields';

/** Why somebody is told. */
export const NoticeKind = z.enum([
  'child-enquired-about', 'check-completed-late', 'plan-started', 'plan-ended', 'lead-worker-assigned', 'glass-broken', 'break-glass-review-overdue', 'proposal-waits', 'children-merged',
  'children-split', 'fishing-flagged', 'letters-overdue', 'repeat-enquiry', 'repeat-enquiry-overdue', 'call-back-overdue', 'check-overdue', 'section-47-without-check',
  'office-holder-changed', 'circumstances-changed', 'limit-near', 'limit-passed',
  'dispatch-unreceipted', 'dispatch-undelivered', 'dispatch-by-hand', 'dispatch-to-telephone', 'dispatch-parked', 'dispatch-refused',
  'child-missing', 'missing-child-sighted', 'missing-child-recognised', 'historic-plan-asked', 'historic-plan-answered',
  'child-moves', 'move-in-question', 'allegation-elsewhere',
]);

/** One try to reach somebody by one channel, and what came of it. */
export const DeliveryAttempt = z.strictObject({
  channel: z.enum(['inbox', 'email', 'sms', 'webhook', 'telephone-task']),
  at: Instant,
  outcome: z
    .enum(['delivered', 'failed', 'no-address', 'accepted', 'unknown', 'not-sent', 'joined', 'stopped', 'given-up', 'asked-for', 'reached', 'not-reached'])
    .describe('`accepted`: the provider has it, its receipt is awaited; `unknown`: it may have gone or not; `joined`: said in another message to the same person; `stopped`: no longer needed'),
  detail: Code.optional().describe('a code of the failure, never its text'),
  step: z.number().int().min(0).optional().describe('of the ladder, from 0'),
  message: z.number().int().positive().optional().describe('which sending of the same message'),
  recipientId: Line.optional().describe('whom it was to reach, where that is not the recipient'),
});

/** By when somebody is to acknowledge, and the wait of the policy that this comes of. */
export const AcknowledgeBy = z.strictObject({
  at: Instant,
  from: Instant,
  number: z.number().int().positive(),
  unit: z.enum(['minutes', 'hours', 'working-hours', 'working-days']),
  source: Line,
  policy: z.strictObject({ id: Code, version: Version }),
});

/** A step of the ladder that began: to whom, and why it came to it. */
export const NoticeStep = z.strictObject({
  number: z.number().int().min(0),
  to: Code,
  at: Instant,
  because: z.enum(['told', 'not-acknowledged', 'not-reached', 'nobody-there', 'ladder-ended']),
  recipientIds: z.array(Line),
});

/** Somebody is to be rung by whoever sits at the desk. */
export const TelephoneTask = z.strictObject({
  taskId: Id,
  step: z.number().int().min(0),
  recipientId: Line,
  workerId: Id.optional(),
  at: Instant,
  outcome: z.enum(['reached', 'not-reached']).optional().describe('absent: still to be rung'),
  endedAt: Instant.optional(),
  endedBy: Line.optional(),
});

/** A notice to one recipient: what about, by ids, what to do, by when, and whether they know. */
export const Notice = z.strictObject({
  noticeId: Id,
  kind: NoticeKind,
  because: Code.optional(),
  reference: Line.optional(),
  enquiryId: Id.optional(),
  childId: Id.optional(),
  proposalId: Id.optional(),
  dispatchId: Id.optional().describe('what went to another custodian, or came from one'),
  flagId: Id.optional().describe('the sign of fishing it is about'),
  matterId: Id.optional().describe('what it is about beside the child: the letters that are owed, the missing child, the circulation, the request for earlier plans or the move'),
  recipientId: Line.optional().describe('a practitioner, somebody outside the directory, or a place (`desk:duty`, `office:designated-manager`); absent: nobody could be named, and the designated manager has it'),
  as: Code.optional().describe('in which capacity they are told'),
  toWorkerId: Id.optional().describe('the recipient where they are in the directory of practitioners'),
  toRole: z.enum(['auditor']).optional().describe('to everybody of that role; the first to acknowledge does so for all'),
  action: Line,
  link: z.url(),
  urgent: z.boolean(),
  ladder: Code,
  step: z.number().int().min(0).describe('where it stands on its ladder, from 0'),
  queue: z.enum(['designated-manager-queue', 'duty-desk-queue']).optional().describe('the ladder has ended: people empty this queue, no clock does'),
  acknowledgeBy: AcknowledgeBy.optional().describe('absent once the ladder has ended'),
  createdAt: Instant,
  status: z.enum(['waiting', 'acknowledged', 'withdrawn', 'superseded', 'answered']),
  acknowledgedAt: Instant.optional(),
  acknowledgedBy: Line.optional(),
  acknowledgedFor: z.enum(['recipient', 'cover', 'team-manager']).optional().describe('who said so on the telephone, where another noted it'),
  endedAt: Instant.optional(),
  endedBy: Line.optional(),
  endedBecause: Code.optional(),
  attempts: z.array(DeliveryAttempt),
  steps: z.array(NoticeStep),
  telephoneTasks: z.array(TelephoneTask),
  version: z.number().int().positive(),
});

export const exampleNotice: z.input<typeof Notice> = {
  noticeId: '4f0e2a9c-3d27-4c5e-b8f6-1c0d7b5a2e0c',
  kind: 'child-enquired-about',
  because: 'plan',
  reference: 'E-7K3M-9QXP',
  enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04',
  childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
  recipientId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
  toWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
  action: 'Follow up the enquiry and acknowledge',
  link: 'https://custodian.northmoor.example/notices/4f0e2a9c-3d27-4c5e-b8f6-1c0d7b5a2e0c',
  urgent: false,
  ladder: 'today',
  step: 0,
  acknowledgeBy: { at: '2026-03-02T12:30:00.000Z', from: '2026-03-01T03:04:02.120Z', number: 4, unit: 'working-hours', source: 'the authority’s own choice', policy: { id: '001', version: 1 } },
  createdAt: '2026-03-01T03:04:02.120Z',
  status: 'waiting',
  attempts: [{ channel: 'inbox', at: '2026-03-01T03:04:02.120Z', outcome: 'delivered' }],
  steps: [],
  telephoneTasks: [],
  version: 1,
};
