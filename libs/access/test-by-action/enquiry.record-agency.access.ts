import { allows } from './entitlement';

allows('enquiry.record-agency', {
  custodian: 'always',
});
