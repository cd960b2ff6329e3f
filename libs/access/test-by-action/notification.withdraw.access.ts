import { allows } from './entitlement';

allows('notification.withdraw', {
  custodian: 'always',
});
