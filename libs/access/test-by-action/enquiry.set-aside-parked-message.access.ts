import { allows } from './entitlement';

allows('enquiry.set-aside-parked-message', {
  operations: 'always',
});
