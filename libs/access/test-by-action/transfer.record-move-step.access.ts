import { allows } from './entitlement';

allows('transfer.record-move-step', { custodian: 'always', chair: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
