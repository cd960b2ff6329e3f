import { allows } from './entitlement';

allows('enquiry.list-fishing-flags', { auditor: 'always' });
