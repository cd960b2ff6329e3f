import { allows } from './entitlement';

allows('transfer.make-move-permanent', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
