import { allows } from './entitlement';

allows('notification.rotate-keys', {
  operations: 'always',
});
