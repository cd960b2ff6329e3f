import { allows } from './entitlement';

allows('enquiry.list-break-glass-reviews', {
  custodian: 'always',
  auditor: 'always',
});
