import { allows } from './entitlement';

allows('transfer.record-sighting', { clerk: 'always', 'out-of-hours': 'always', custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
