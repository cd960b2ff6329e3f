import { allows } from './entitlement';

allows('enquiry.get-contact-sheet', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
