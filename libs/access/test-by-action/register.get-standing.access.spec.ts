import { allows } from './entitlement';

allows('register.get-standing', {
  clerk: 'over the bus',
  'out-of-hours': 'over the bus',
  custodian: 'over the bus',
  'key-worker': 'never',
  chair: 'never',
  operations: 'never',
  auditor: 'never',
  service: 'over the bus',
});
