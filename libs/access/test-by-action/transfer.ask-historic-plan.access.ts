import { allows } from './entitlement';

allows('transfer.ask-historic-plan', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
