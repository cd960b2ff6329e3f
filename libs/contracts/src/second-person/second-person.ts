import { proposalWaitsOf } from './proposal-waits';
import { proposalsOf } from './proposals-of';

/** What each service has that keeps changes one person cannot make alone. */
export const secondPersonOf = {
  'register-service': { ...proposalsOf('register-service'), waits: proposalWaitsOf('register-service') },
  'enquiry-service': { ...proposalsOf('enquiry-service'), waits: proposalWaitsOf('enquiry-service') },
} as const;

export type ServiceWithProposals = keyof typeof secondPersonOf;
