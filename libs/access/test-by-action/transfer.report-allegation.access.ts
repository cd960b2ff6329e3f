import { allows } from './entitlement';

allows('transfer.report-allegation', { custodian: 'always', 'key-worker': 'own case', 'team-manager': 'own team' });
