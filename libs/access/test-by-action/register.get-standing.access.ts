import { allows } from './entitlement';

allows('register.get-standing', {
  clerk: 'for an enquiry',
  'out-of-hours': 'for an enquiry',
  custodian: 'for an enquiry',
  service: 'for an enquiry',
});
