import { allows } from './entitlement';

allows('transfer.open-move', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
