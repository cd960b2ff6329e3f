import { allows } from './entitlement';

allows('register.add-import-rows', {
  clerk: 'never',
  'out-of-hours': 'never',
  custodian: 'always',
  'key-worker': 'never',
  chair: 'never',
  operations: 'never',
  auditor: 'never',
  service: 'never',
});
