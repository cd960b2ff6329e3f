import { allows } from './entitlement';

allows('transfer.list-parked-messages', {
  operations: 'always',
});
