import { allows } from './entitlement';

allows('transfer.add-document-part', {
  custodian: 'always',
  chair: 'always',
});
