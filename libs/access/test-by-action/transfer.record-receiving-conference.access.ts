import { allows } from './entitlement';

allows('transfer.record-receiving-conference', { custodian: 'always', chair: 'always' });
