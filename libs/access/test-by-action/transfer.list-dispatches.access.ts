import { allows } from './entitlement';

allows('transfer.list-dispatches', {
  custodian: 'always',
  operations: 'always',
});
