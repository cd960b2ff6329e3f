import { allows } from './entitlement';

allows('enquiry.list-agencies', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
