import { allows } from './entitlement';

allows('notification.get-keys', {
  operations: 'always',
});
