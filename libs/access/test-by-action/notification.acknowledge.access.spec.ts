import { allows } from './entitlement';

allows('notification.acknowledge', {
  clerk: 'own notice',
  'out-of-hours': 'own notice',
  custodian: 'own notice, or one to nobody',
  'key-worker': 'own notice',
  'team-manager': 'own notice',
  chair: 'own notice',
  auditor: 'notice to their role',
});
