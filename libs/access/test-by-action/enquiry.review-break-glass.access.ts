import { allows } from './entitlement';

allows('enquiry.review-break-glass', {
  custodian: 'not their own',
});
