import { allows } from './entitlement';

allows('register.list-workers', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  'key-worker': 'always',
  chair: 'always',
  operations: 'never',
  auditor: 'never',
  service: 'never',
});
