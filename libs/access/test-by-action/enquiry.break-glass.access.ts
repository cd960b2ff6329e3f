import { allows } from './entitlement';

allows('enquiry.break-glass', {
  clerk: 'stepped up',
  'out-of-hours': 'stepped up',
  custodian: 'stepped up',
});
