import { allows } from './entitlement';

allows('notification.print-letter', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
