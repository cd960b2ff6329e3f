import { allows } from './entitlement';

allows('notification.list-today', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  'key-worker': 'in the directory',
  'team-manager': 'in the directory',
  chair: 'always',
  auditor: 'always',
});
