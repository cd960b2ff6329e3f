import { allows } from './entitlement';

allows('notification.record-letter-sent', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
