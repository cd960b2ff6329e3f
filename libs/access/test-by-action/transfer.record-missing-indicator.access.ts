import { allows } from './entitlement';

allows('transfer.record-missing-indicator', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
