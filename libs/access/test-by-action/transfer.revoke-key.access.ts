import { allows } from './entitlement';

allows('transfer.revoke-key', {
  custodian: 'stepped up',
});
