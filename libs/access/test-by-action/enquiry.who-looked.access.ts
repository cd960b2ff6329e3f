import { allows } from './entitlement';

allows('enquiry.who-looked', {
  auditor: 'always',
});
