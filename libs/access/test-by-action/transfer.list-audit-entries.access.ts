import { allows } from './entitlement';

allows('transfer.list-audit-entries', {
  auditor: 'always',
});
