import { allows } from './entitlement';

allows('transfer.list-circulations', { clerk: 'always', 'out-of-hours': 'always', custodian: 'always' });
