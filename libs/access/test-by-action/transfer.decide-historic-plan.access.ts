import { allows } from './entitlement';

allows('transfer.decide-historic-plan', { custodian: 'always' });
