import { allows } from './entitlement';

allows('enquiry.answer', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
