import { allows } from './entitlement';

allows('register.get-conference', {
  clerk: 'never',
  'out-of-hours': 'never',
  custodian: 'always',
  'key-worker': 'never',
  chair: 'always',
  operations: 'never',
  auditor: 'never',
  service: 'never',
});
