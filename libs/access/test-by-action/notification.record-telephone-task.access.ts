import { allows } from './entitlement';

allows('notification.record-telephone-task', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
