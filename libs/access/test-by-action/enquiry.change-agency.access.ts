import { allows } from './entitlement';

allows('enquiry.change-agency', {
  custodian: 'always',
});
