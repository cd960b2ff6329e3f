import { allows } from './entitlement';

allows('enquiry.get-proposal', {
  custodian: 'always',
  'team-manager': 'always',
});
