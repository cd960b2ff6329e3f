import { allows } from './entitlement';

allows('transfer.list-historic-plans', { custodian: 'always' });
