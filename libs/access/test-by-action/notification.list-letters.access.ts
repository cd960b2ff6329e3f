import { allows } from './entitlement';

allows('notification.list-letters', { custodian: 'always', 'key-worker': 'in the directory', 'team-manager': 'in the directory' });
