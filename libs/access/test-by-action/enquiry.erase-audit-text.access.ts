import { allows } from './entitlement';

allows('enquiry.erase-audit-text', {
  auditor: 'always',
});
