import { allows } from './entitlement';

allows('enquiry.decline-proposal', {
  custodian: 'not their own',
  'team-manager': 'not their own',
});
