import { allows } from './entitlement';

allows('enquiry.withdraw-proposal', {
  custodian: 'always',
});
