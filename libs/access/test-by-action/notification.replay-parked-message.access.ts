import { allows } from './entitlement';

allows('notification.replay-parked-message', {
  operations: 'always',
});
