import { allows } from './entitlement';

allows('enquiry.get-keys', {
  operations: 'always',
});
