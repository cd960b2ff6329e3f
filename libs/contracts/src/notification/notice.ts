import { z } from 'zod';
import { Code, Id, Instant, Line } from '../fields';

/** Why somebody is told. */
export const NoticeKind = z.enum([
  'child-enquired-about', 'check-completed-late', 'plan-started', 'plan-ended', 'lead-worker-assigned', 'glass-broken', 'break-glass-review-overdue', 'proposal-waits', 'children-merged',
  'fishing-flagged',
]);

/** One try to reach somebody by one channel, and what came of it. */
export const DeliveryAttempt = z.strictObject({
  channel: z.enum(['inbox', 'email']),
  at: Instant,
  outcome: z.enum(['delivered', 'failed', 'no-address']),
  detail: Code.optional().describe('a code of the failure, never its text'),
});

/** A notice to one person: what about, by ids, what to do, and whether they know. */
export const Notice = z.strictObject({
  noticeId: Id,
  kind: NoticeKind,
  because: Code.optional(),
  reference: Line.optional(),
  enquiryId: Id.optional(),
  childId: Id.optional(),
  proposalId: Id.optional(),
  flagId: Id.optional().describe('the sign of fishing it is about'),
  toWorkerId: Id.optional().describe('absent: nobody could be named, and the designated manager has it, or it is to a role'),
  toRole: z.enum(['auditor']).optional().describe('to everybody of that role; the first to acknowledge does so for all'),
  action: Line,
  link: z.url(),
  createdAt: Instant,
  status: z.enum(['waiting', 'acknowledged']),
  acknowledgedAt: Instant.optional(),
  acknowledgedBy: Line.optional(),
  attempts: z.array(DeliveryAttempt),
  version: z.number().int().positive(),
});

export const exampleNotice: z.input<typeof Notice> = {
  noticeId: '4f0e2a9c-3d27-4c5e-b8f6-1c0d7b5a2e0c',
  kind: 'child-enquired-about',
  because: 'plan',
  reference: 'E-7K3M-9QXP',
  enquiryId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04',
  childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
  toWorkerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01',
  action: 'Follow up the enquiry and acknowledge',
  link: 'https://custodian.northmoor.example/notices/4f0e2a9c-3d27-4c5e-b8f6-1c0d7b5a2e0c',
  createdAt: '2026-03-01T03:04:02.120Z',
  status: 'waiting',
  attempts: [{ channel: 'inbox', at: '2026-03-01T03:04:02.120Z', outcome: 'delivered' }],
  version: 1,
};
