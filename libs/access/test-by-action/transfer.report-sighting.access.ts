import { allows } from './entitlement';

allows('transfer.report-sighting', { clerk: 'always', 'out-of-hours': 'always', custodian: 'always' });
