import { allows } from './entitlement';

allows('transfer.pin-key', {
  custodian: 'stepped up',
});
