import { allows } from './entitlement';

allows('transfer.end-move', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
