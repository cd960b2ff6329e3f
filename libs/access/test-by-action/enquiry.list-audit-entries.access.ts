import { allows } from './entitlement';

allows('enquiry.list-audit-entries', {
  auditor: 'always',
});
