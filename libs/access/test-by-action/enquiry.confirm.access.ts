import { allows } from './entitlement';

allows('enquiry.confirm', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
