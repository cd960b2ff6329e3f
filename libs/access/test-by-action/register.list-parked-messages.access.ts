import { allows } from './entitlement';

allows('register.list-parked-messages', {
  operations: 'always',
});
