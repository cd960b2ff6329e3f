import { allows } from './entitlement';

allows('transfer.change-custodian', {
  custodian: 'always',
});
