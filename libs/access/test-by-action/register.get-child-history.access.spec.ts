import { allows } from './entitlement';

allows('register.get-child-history', {
  clerk: 'never',
  'out-of-hours': 'never',
  custodian: 'always',
  'key-worker': 'own case',
  chair: 'always',
  operations: 'never',
  auditor: 'never',
  service: 'never',
});
