import { allows } from './entitlement';

allows('register.get-letter-recipients', { custodian: 'for a notice', 'key-worker': 'own case', 'team-manager': 'own team' });
