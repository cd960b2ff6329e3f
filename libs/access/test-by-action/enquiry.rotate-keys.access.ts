import { allows } from './entitlement';

allows('enquiry.rotate-keys', {
  operations: 'always',
});
