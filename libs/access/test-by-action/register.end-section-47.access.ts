import { allows } from './entitlement';

allows('register.end-section-47', {
  custodian: 'always',
  'key-worker': 'own case',
  'team-manager': 'own team',
});
