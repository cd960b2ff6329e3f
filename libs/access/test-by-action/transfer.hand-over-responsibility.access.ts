import { allows } from './entitlement';

allows('transfer.hand-over-responsibility', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
