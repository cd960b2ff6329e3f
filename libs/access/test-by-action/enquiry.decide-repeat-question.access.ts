import { allows } from './entitlement';

allows('enquiry.decide-repeat-question', {
  custodian: 'always',
  chair: 'always',
});
