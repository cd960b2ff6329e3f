import { allows } from './entitlement';

allows('notification.list-unacknowledged', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
});
