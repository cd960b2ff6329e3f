import { allows } from './entitlement';

allows('register.check', {
  clerk: 'for an enquiry',
  'out-of-hours': 'for an enquiry',
  custodian: 'for an enquiry',
  service: 'for an enquiry',
});
