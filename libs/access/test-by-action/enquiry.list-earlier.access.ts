import { allows } from './entitlement';

allows('enquiry.list-earlier', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
