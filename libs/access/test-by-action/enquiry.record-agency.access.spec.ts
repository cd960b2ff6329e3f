import { allows } from './entitlement';

allows('enquiry.record-agency', {
  clerk: 'never',
  'out-of-hours': 'never',
  custodian: 'always',
  'key-worker': 'never',
  chair: 'never',
  operations: 'never',
  auditor: 'never',
  service: 'never',
});
