import { allows } from './entitlement';

allows('register.decline-proposal', {
  custodian: 'not their own',
  'team-manager': 'not their own',
});
