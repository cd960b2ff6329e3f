import { allows } from './entitlement';

allows('notification.set-aside-parked-message', {
  operations: 'always',
});
