import { allows } from './entitlement';

allows('transfer.record-custodian', {
  custodian: 'always',
});
