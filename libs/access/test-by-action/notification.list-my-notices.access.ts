import { allows } from './entitlement';

allows('notification.list-my-notices', {
  clerk: 'in the directory',
  'out-of-hours': 'in the directory',
  custodian: 'always',
  'key-worker': 'in the directory',
  'team-manager': 'in the directory',
  chair: 'in the directory',
  auditor: 'always',
});
