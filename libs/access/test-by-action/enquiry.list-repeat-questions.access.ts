import { allows } from './entitlement';

allows('enquiry.list-repeat-questions', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  chair: 'always',
});
