import { allows } from './entitlement';

allows('register.list-audit-entries', {
  clerk: 'never',
  'out-of-hours': 'never',
  custodian: 'never',
  'key-worker': 'never',
  chair: 'never',
  operations: 'never',
  auditor: 'always',
  service: 'never',
});
