import { allows } from './entitlement';

allows('transfer.rotate-keys', {
  operations: 'always',
});
