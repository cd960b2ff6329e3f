import { allows } from './entitlement';

allows('transfer.get-move', { custodian: 'always', chair: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
