import { z } from 'zod';
import { Id, Note, pageAnswer, pageRequest } from '../fields';
import { defineCommand, defineQuery } from '../operation';
import type { Service } from '../service';
import { exampleProposal, Proposal, ProposalStatus } from './proposal';

const { proposalId } = exampleProposal;
const endedBy = 'staff:second-custodian';
const endedAt = '2026-03-02T11:40:00.000Z';
const refusals = ['proposal-not-found', 'proposal-not-waiting'];

/** The five operations on the proposals of one service: list, get, approve, decline, withdraw. */
export function proposalsOf(service: Service) {
  const noun = service.replace('-service', '');
  const path = `/proposals/${service}` as const;
  return {
    list: defineQuery({
      name: `${noun}.list-proposals`,
      version: 1,
      owner: service,
      doc: `The changes in ${service} that one person began and another decides on, newest first.`,
      http: { method: 'GET', path },
      input: z.strictObject({ status: ProposalStatus.optional(), about: Id.optional(), ...pageRequest }),
      output: z.strictObject({ proposals: z.array(Proposal), ...pageAnswer }),
      example: { input: { status: 'waiting' }, output: { proposals: [exampleProposal] } },
    }),
    get: defineQuery({
      name: `${noun}.get-proposal`,
      version: 1,
      owner: service,
      doc: 'One proposal: what is to be changed, why, who began it and what came of it.',
      http: { method: 'GET', path: `${path}/:proposalId` },
      input: z.strictObject({ proposalId: Id }),
      output: Proposal,
      example: { input: { proposalId }, output: exampleProposal },
    }),
    approve: defineCommand({
      name: `${noun}.approve-proposal`,
      version: 1,
      owner: service,
      doc: 'Approves what somebody else began, and carries it out at once. Refused where what it was decided on has changed since.',
      http: { method: 'POST', path: `${path}/:proposalId/approval` },
      changes: true,
      input: z.strictObject({ proposalId: Id }),
      output: Proposal,
      example: { input: { proposalId }, output: { ...exampleProposal, status: 'approved', endedBy, endedAt, version: 2 } },
      refusals: [...refusals, 'second-person-needed', 'proposal-stale'],
    }),
    decline: defineCommand({
      name: `${noun}.decline-proposal`,
      version: 1,
      owner: service,
      doc: 'Declines what somebody else began, and says why.',
      http: { method: 'POST', path: `${path}/:proposalId/decline` },
      changes: true,
      input: z.strictObject({ proposalId: Id, note: Note }),
      output: Proposal,
      example: {
        input: { proposalId, note: 'The minutes name this child' },
        output: { ...exampleProposal, status: 'declined', endedBy, endedAt, note: 'The minutes name this child', version: 2 },
      },
      refusals: [...refusals, 'second-person-needed'],
    }),
    withdraw: defineCommand({
      name: `${noun}.withdraw-proposal`,
      version: 1,
      owner: service,
      doc: 'Takes back what the caller began.',
      http: { method: 'POST', path: `${path}/:proposalId/withdrawal` },
      changes: true,
      input: z.strictObject({ proposalId: Id }),
      output: Proposal,
      example: { input: { proposalId }, output: { ...exampleProposal, status: 'withdrawn', endedBy: exampleProposal.begunBy, endedAt, version: 2 } },
      refusals: [...refusals, 'proposal-of-another'],
    }),
  };
}
