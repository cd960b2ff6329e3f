import { allows } from './entitlement';

allows('transfer.erase-audit-text', {
  auditor: 'always',
});
