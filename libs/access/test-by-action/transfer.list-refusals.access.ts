import { allows } from './entitlement';

allows('transfer.list-refusals', {
  custodian: 'always',
  auditor: 'always',
  operations: 'always',
});
