import { allows } from './entitlement';

allows('enquiry.record-call-back', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
