import { allows } from './entitlement';

allows('transfer.announce-keys', {
  custodian: 'stepped up',
});
