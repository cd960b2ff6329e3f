export { type Approved, Approval, type CarryOut } from './approval';
export { BeginProposal } from './begin-proposal.usecase';
export { mustStandAsDecidedOn } from './proposal';
export { SecondPersonModule } from './second-person.module';
