import { allows } from './entitlement';

allows('enquiry.approve-proposal', {
  custodian: 'not their own',
  'team-manager': 'not their own',
});
