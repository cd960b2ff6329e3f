import { allows } from './entitlement';

allows('transfer.list-moves', { custodian: 'always', chair: 'always' });
