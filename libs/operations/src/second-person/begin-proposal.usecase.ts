import { randomUUID } from 'node:crypto';
import type { Resource } from '@custodian/access';
import type { Concerns } from '@custodian/audit';
import { type AnyOperation, type Operation, type Proposal as ProposalTold, type ProposedChange, secondPersonOf, type ServiceWithProposals } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CallOf } from '../call';
import { Commands } from '../commands';
import { begun, type Proposal, told } from './proposal';
import { Proposals } from './proposals.repository';

/** A command that begins a proposal. */
export type BeginsProposal = AnyOperation & Operation<z.ZodObject<{ reason: z.ZodString }>, typeof ProposalTold>;

/** What beginning one proposal takes. */
export interface BeginSteps<L> {
  /** Loads what is to be changed; throws a 404 problem where there is none. */
  readonly load: (tx: Tx) => Promise<L>;
  readonly resource?: (loaded: L) => Resource;
  /** The change, what it was decided on, and what it concerns. Throws where it could not be carried out as things stand. */
  readonly change: (tx: Tx, loaded: L) => Promise<{ readonly change: ProposedChange; readonly decidedOn: Proposal['decidedOn']; readonly concerns: Concerns }>;
}

/** Begins changes that another person decides on, and says that they wait. */
@Injectable()
export class BeginProposal {
  constructor(
    private readonly commands: Commands,
    private readonly proposals: Proposals,
  ) {}

  run<T extends BeginsProposal, L>(operation: T, call: CallOf<T>, steps: BeginSteps<L>) {
    const { reason } = call.input as z.output<BeginsProposal['input']>;
    const { id, workerId } = call.actor;
    return this.commands.run<BeginsProposal, L>(operation, call, {
      load: steps.load,
      ...(steps.resource && { resource: steps.resource }),
      work: async (tx, loaded) => {
        const { change, decidedOn, concerns } = await steps.change(tx, loaded);
        const proposal = begun({ proposalId: randomUUID(), change, decidedOn, reason, begunBy: { id, ...(workerId !== undefined && { workerId }) } }, tx.now);
        await this.proposals.add(proposal, tx.session);
        await tx.announce(secondPersonOf[ownerOf(operation)].waits, { proposalId: proposal.proposalId, kind: change.kind, begunBy: id });
        return { output: told(proposal, tx.now), concerns: { ...concerns, resourceId: proposal.proposalId, freeText: reason } };
      },
    });
  }
}

function ownerOf({ name, owner }: AnyOperation): ServiceWithProposals {
  if (owner === 'register-service' || owner === 'enquiry-service') return owner;
  throw new TypeError(`${name} is of a service that keeps no proposals`);
}
