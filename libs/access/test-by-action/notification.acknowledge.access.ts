import { allows } from './entitlement';

allows('notification.acknowledge', {
  clerk: 'own notice, or one to the desks',
  'out-of-hours': 'own notice, or one to the desks',
  custodian: 'own notice, or one to nobody',
  'key-worker': 'own notice',
  'team-manager': 'own notice',
  chair: 'own notice',
  auditor: 'notice to their role',
});
