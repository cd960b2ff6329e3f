import { allows } from './entitlement';

allows('transfer.complete-document', {
  custodian: 'always',
  chair: 'always',
});
