import { allows } from './entitlement';

allows('transfer.open-missing-episode', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
