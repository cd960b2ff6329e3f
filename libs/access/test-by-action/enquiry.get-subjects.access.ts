import { allows } from './entitlement';

allows('enquiry.get-subjects', { service: 'for a move' });
