import { allows } from './entitlement';

allows('register.approve-proposal', {
  custodian: 'not their own',
  'team-manager': 'not their own',
});
