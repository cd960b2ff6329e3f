import { allows } from './entitlement';

allows('enquiry.list-parked-messages', {
  operations: 'always',
});
