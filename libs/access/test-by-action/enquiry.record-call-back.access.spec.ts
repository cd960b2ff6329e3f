import { allows } from './entitlement';

allows('enquiry.record-call-back', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  'key-worker': 'never',
  chair: 'never',
  operations: 'never',
  auditor: 'never',
  service: 'never',
});
