import { z } from 'zod';
import { Id, Instant, Line, Note, Version } from '../fields';
import { ProposedChange } from './proposed-change';

export const ProposalStatus = z.enum(['waiting', 'approved', 'declined', 'withdrawn', 'expired']);
export type ProposalStatus = z.output<typeof ProposalStatus>;

/** What a proposal was decided on: a resource's id, and the version its beginner saw. */
export const DecidedOn = z.strictObject({ id: Id, version: Version });

/** A change begun by one person, which another approves or declines. */
export const Proposal = z.strictObject({
  proposalId: Id,
  status: ProposalStatus,
  change: ProposedChange,
  decidedOn: z.array(DecidedOn).min(1),
  reason: Note,
  begunBy: Line,
  begunAt: Instant,
  expiresAt: Instant,
  endedBy: Line.optional(),
  endedAt: Instant.optional(),
  note: Note.optional().describe('why it was declined'),
  version: Version,
});

export const exampleProposal: z.input<typeof Proposal> = {
  proposalId: '6b1f0c3e-0d9a-4f57-9a3e-7c2b5d8e1f06',
  status: 'waiting',
  change: {
    kind: 'plan-correction',
    childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10',
    planId: 'a51c9a57-5b7a-4c2a-8f3c-1b6c4f0c9d03',
    correction: 'entered-by-mistake',
  },
  decidedOn: [{ id: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', version: 2 }],
  reason: 'The conference was about another child of that name',
  begunBy: 'staff:custodian',
  begunAt: '2026-03-02T09:12:00.000Z',
  expiresAt: '2026-03-16T09:12:00.000Z',
  version: 1,
};
