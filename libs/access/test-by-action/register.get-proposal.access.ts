import { allows } from './entitlement';

allows('register.get-proposal', {
  custodian: 'always',
  'team-manager': 'always',
});
