import { allows } from './entitlement';

allows('enquiry.record-clerk-marks', { custodian: 'always', integrator: 'always' });
