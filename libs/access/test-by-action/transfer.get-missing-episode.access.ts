import { allows } from './entitlement';

allows('transfer.get-missing-episode', { custodian: 'always', chair: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
