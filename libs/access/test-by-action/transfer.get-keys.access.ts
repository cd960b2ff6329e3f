import { allows } from './entitlement';

allows('transfer.get-keys', {
  operations: 'always',
});
