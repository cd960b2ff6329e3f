import { allows } from './entitlement';

allows('register.change-worker', {
  clerk: 'never',
  'out-of-hours': 'never',
  custodian: 'always',
  'key-worker': 'never',
  chair: 'never',
  operations: 'never',
  auditor: 'never',
  service: 'never',
});
