import type { ServiceWithProposals } from '@custodian/contracts';
import { type DynamicModule, Module } from '@nestjs/common';
import { Approval } from './approval';
import { BeginProposal } from './begin-proposal.usecase';
import { DecideProposal } from './decide-proposal.usecase';
import { Proposals } from './proposals.repository';
import { ReadProposals } from './read-proposals.usecase';
import { proposalsControllerOf } from './proposals.controller';
import { SealedProposals } from './sealed-proposals';

/** Changes of one service that one person cannot make alone. Global. */
@Module({})
export class SecondPersonModule {
  static forService(service: ServiceWithProposals): DynamicModule {
    return {
      module: SecondPersonModule,
      global: true,
      controllers: [proposalsControllerOf(service)],
      providers: [SealedProposals, Proposals, Approval, BeginProposal, DecideProposal, ReadProposals],
      exports: [Approval, BeginProposal],
    };
  }
}
