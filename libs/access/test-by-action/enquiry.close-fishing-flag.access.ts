import { allows } from './entitlement';

allows('enquiry.close-fishing-flag', { auditor: 'not their own' });
