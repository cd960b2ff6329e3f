import { allows } from './entitlement';

allows('transfer.record-sent-by-hand', {
  custodian: 'always',
});
