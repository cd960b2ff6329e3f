import { allows } from './entitlement';

allows('register.record-missing', {
  custodian: 'always',
  'key-worker': 'own case',
  'team-manager': 'own team',
});
