import { allows } from './entitlement';

allows('transfer.get-historic-plan', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
