import { allows } from './entitlement';

allows('transfer.end-missing-episode', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
