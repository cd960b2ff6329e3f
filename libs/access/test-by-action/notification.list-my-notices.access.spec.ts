import { allows } from './entitlement';

allows('notification.list-my-notices', {
  clerk: 'in the directory',
  'out-of-hours': 'in the directory',
  custodian: 'always',
  'key-worker': 'in the directory',
  chair: 'in the directory',
  operations: 'never',
  auditor: 'never',
  service: 'never',
});
