import type { Concerns } from '@custodian/audit';
import type { secondPersonOf, ServiceWithProposals } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { CallOf } from '../call';
import { Commands } from '../commands';
import { Approval } from './approval';
import { concernsOf } from './concerns-of';
import { approved, declined, type Proposal, told, withdrawn } from './proposal';
import { Proposals } from './proposals.repository';

type Its = (typeof secondPersonOf)[ServiceWithProposals];
type Decides = Its['approve'] | Its['decline'] | Its['withdraw'];

/** Decides on what was begun. An approval carries the change out in its own transaction, or is no approval. */
@Injectable()
export class DecideProposal {
  constructor(
    private readonly commands: Commands,
    private readonly proposals: Proposals,
    private readonly approval: Approval,
  ) {}

  approve(operation: Its['approve'], call: CallOf<Its['approve']>) {
    return this.run(operation, call, async (tx, proposal) => {
      const after = approved(proposal, call.actor, tx.now);
      return { after, concerns: await this.approval.carryOut(tx, proposal) };
    });
  }

  decline(operation: Its['decline'], call: CallOf<Its['decline']>) {
    return this.run(operation, call, (tx, proposal) => Promise.resolve({ after: declined(proposal, call.actor, tx.now, call.input.note), concerns: { freeText: call.input.note } }));
  }

  withdraw(operation: Its['withdraw'], call: CallOf<Its['withdraw']>) {
    return this.run(operation, call, (tx, proposal) => Promise.resolve({ after: withdrawn(proposal, call.actor, tx.now), concerns: {} }));
  }

  private run<T extends Decides>(operation: T, call: CallOf<T>, decide: (tx: Tx, proposal: Proposal) => Promise<{ after: Proposal; concerns: Concerns }>) {
    const { proposalId } = call.input;
    return this.commands.run<Decides, Proposal>(operation, call, {
      load: (tx) => this.proposals.get(proposalId, tx.session),
      resource: ({ begunBy }) => ({ begunBy: begunBy.id }),
      work: async (tx, proposal) => {
        const { after, concerns } = await decide(tx, proposal);
        await this.proposals.end(after, tx.session);
        return { output: told(after, tx.now), concerns: { ...concernsOf(proposal), ...concerns } };
      },
    });
  }
}
