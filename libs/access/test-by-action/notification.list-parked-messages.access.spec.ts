import { allows } from './entitlement';

allows('notification.list-parked-messages', {
  clerk: 'never',
  'out-of-hours': 'never',
  custodian: 'never',
  'key-worker': 'never',
  chair: 'never',
  operations: 'always',
  auditor: 'never',
  service: 'never',
});
