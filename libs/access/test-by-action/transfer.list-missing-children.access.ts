import { allows } from './entitlement';

allows('transfer.list-missing-children', { custodian: 'always', chair: 'always' });
