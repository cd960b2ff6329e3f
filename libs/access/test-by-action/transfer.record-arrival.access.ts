import { allows } from './entitlement';

allows('transfer.record-arrival', { custodian: 'always' });
