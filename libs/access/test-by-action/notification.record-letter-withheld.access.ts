import { allows } from './entitlement';

allows('notification.record-letter-withheld', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
