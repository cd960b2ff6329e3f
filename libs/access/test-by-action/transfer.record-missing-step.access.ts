import { allows } from './entitlement';

allows('transfer.record-missing-step', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
