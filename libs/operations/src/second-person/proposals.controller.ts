import { secondPersonOf, type ServiceWithProposals } from '@custodian/contracts';
import { Controller, type Type } from '@nestjs/common';
import type { CallOf } from '../call';
import { Door, TheCall } from '../door';
import { DecideProposal } from './decide-proposal.usecase';
import { ReadProposals } from './read-proposals.usecase';

/** The doors to the proposals of one service. */
export function proposalsControllerOf(service: ServiceWithProposals): Type {
  const { list, get, approve, decline, withdraw } = secondPersonOf[service];

  @Controller()
  class ProposalsController {
    constructor(
      private readonly reading: ReadProposals,
      private readonly deciding: DecideProposal,
    ) {}

    @Door(list)
    list(@TheCall() call: CallOf<typeof list>) {
      return this.reading.list(list, call);
    }

    @Door(get)
    get(@TheCall() call: CallOf<typeof get>) {
      return this.reading.get(get, call);
    }

    @Door(approve)
    approve(@TheCall() call: CallOf<typeof approve>) {
      return this.deciding.approve(approve, call);
    }

    @Door(decline)
    decline(@TheCall() call: CallOf<typeof decline>) {
      return this.deciding.decline(decline, call);
    }

    @Door(withdraw)
    withdraw(@TheCall() call: CallOf<typeof withdraw>) {
      return this.deciding.withdraw(withdraw, call);
    }
  }

  return ProposalsController;
}
