import { allows } from './entitlement';

allows('transfer.send-minutes', { custodian: 'always', chair: 'always' });
