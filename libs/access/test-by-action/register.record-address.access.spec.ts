import { allows } from './entitlement';

allows('register.record-address', {
  clerk: 'never',
  'out-of-hours': 'never',
  custodian: 'always',
  'key-worker': 'own case',
  chair: 'never',
  operations: 'never',
  auditor: 'never',
  service: 'never',
});
