import { allows } from './entitlement';

allows('enquiry.replay-parked-message', {
  operations: 'always',
});
