import { allows } from './entitlement';

allows('register.get-worker', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  'key-worker': 'always',
  chair: 'always',
  operations: 'never',
  auditor: 'never',
  service: 'over the bus',
});
