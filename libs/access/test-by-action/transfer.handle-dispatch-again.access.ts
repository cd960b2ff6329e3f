import { allows } from './entitlement';

allows('transfer.handle-dispatch-again', {
  operations: 'always',
});
