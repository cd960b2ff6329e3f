import { allows } from './entitlement';

allows('transfer.correct-move', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
