import { allows } from './entitlement';

allows('enquiry.propose-call-back-number', {
  custodian: 'always',
});
