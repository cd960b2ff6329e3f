import { allows } from './entitlement';

allows('enquiry.list-proposals', {
  custodian: 'always',
  'team-manager': 'always',
});
