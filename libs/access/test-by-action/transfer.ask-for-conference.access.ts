import { allows } from './entitlement';

allows('transfer.ask-for-conference', { custodian: 'always', chair: 'always' });
