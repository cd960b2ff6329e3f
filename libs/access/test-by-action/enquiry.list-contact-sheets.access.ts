import { allows } from './entitlement';

allows('enquiry.list-contact-sheets', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
