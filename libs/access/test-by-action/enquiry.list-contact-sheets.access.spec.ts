import { allows } from './entitlement';

allows('enquiry.list-contact-sheets', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  'key-worker': 'never',
  chair: 'never',
  operations: 'never',
  auditor: 'never',
  service: 'never',
});
