import { allows } from './entitlement';

allows('transfer.print-dispatch', {
  custodian: 'always',
});
