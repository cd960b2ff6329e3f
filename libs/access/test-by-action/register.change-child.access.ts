import { allows } from './entitlement';

allows('register.change-child', {
  custodian: 'always',
  'key-worker': 'own case',
  'team-manager': 'own team',
});
