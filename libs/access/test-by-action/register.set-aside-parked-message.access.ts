import { allows } from './entitlement';

allows('register.set-aside-parked-message', {
  operations: 'always',
});
