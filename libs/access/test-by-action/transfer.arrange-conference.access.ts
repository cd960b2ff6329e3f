import { allows } from './entitlement';

allows('transfer.arrange-conference', { custodian: 'always', chair: 'always' });
