import { allows } from './entitlement';

allows('enquiry.check', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
