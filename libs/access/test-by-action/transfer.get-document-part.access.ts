import { allows } from './entitlement';

allows('transfer.get-document-part', {
  custodian: 'always',
  chair: 'always',
});
