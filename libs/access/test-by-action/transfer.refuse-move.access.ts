import { allows } from './entitlement';

allows('transfer.refuse-move', { custodian: 'always' });
