import { allows } from './entitlement';

allows('enquiry.replay-parked-message', {
  clerk: 'never',
  'out-of-hours': 'never',
  custodian: 'never',
  'key-worker': 'never',
  chair: 'never',
  operations: 'always',
  auditor: 'never',
  service: 'never',
});
