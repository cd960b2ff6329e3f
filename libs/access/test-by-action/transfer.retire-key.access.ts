import { allows } from './entitlement';

allows('transfer.retire-key', {
  custodian: 'stepped up',
});
