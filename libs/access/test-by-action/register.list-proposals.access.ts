import { allows } from './entitlement';

allows('register.list-proposals', {
  custodian: 'always',
  'team-manager': 'always',
});
