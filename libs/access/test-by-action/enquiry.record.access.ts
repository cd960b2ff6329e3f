import { allows } from './entitlement';

allows('enquiry.record', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
