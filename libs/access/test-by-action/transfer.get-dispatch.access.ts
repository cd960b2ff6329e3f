import { allows } from './entitlement';

allows('transfer.get-dispatch', {
  custodian: 'always',
});
