import { allows } from './entitlement';

allows('enquiry.list', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
