import { allows } from './entitlement';

allows('register.get-child-for-move', { custodian: 'for a move', chair: 'for a move', service: 'for a move', 'key-worker': 'own case', 'team-manager': 'own team' });
