import { allows } from './entitlement';

allows('register.replay-parked-message', {
  operations: 'always',
});
