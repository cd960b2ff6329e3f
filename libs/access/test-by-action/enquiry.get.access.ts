import { allows } from './entitlement';

allows('enquiry.get', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
