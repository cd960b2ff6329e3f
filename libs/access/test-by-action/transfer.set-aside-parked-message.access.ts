import { allows } from './entitlement';

allows('transfer.set-aside-parked-message', {
  operations: 'always',
});
