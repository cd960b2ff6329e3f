import { allows } from './entitlement';

allows('transfer.replay-parked-message', {
  operations: 'always',
});
