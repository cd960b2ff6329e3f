import { allows } from './entitlement';

allows('notification.get-letters', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
