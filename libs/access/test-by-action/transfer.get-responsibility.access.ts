import { allows } from './entitlement';

allows('transfer.get-responsibility', { custodian: 'always', chair: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
