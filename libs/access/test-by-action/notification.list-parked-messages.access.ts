import { allows } from './entitlement';

allows('notification.list-parked-messages', {
  operations: 'always',
});
