import { allows } from './entitlement';

allows('transfer.get-circulation', { clerk: 'always', 'out-of-hours': 'always', custodian: 'always' });
