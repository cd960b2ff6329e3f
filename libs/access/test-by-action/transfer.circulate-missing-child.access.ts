import { allows } from './entitlement';

allows('transfer.circulate-missing-child', { custodian: 'always' });
