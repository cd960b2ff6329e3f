import { allows } from './entitlement';

allows('transfer.confirm-arrival', { custodian: 'always' });
