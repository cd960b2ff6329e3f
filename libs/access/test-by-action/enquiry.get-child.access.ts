import { allows } from './entitlement';

allows('enquiry.get-child', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
