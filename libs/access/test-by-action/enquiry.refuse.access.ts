import { allows } from './entitlement';

allows('enquiry.refuse', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
