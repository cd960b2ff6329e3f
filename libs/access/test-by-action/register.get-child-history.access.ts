import { allows } from './entitlement';

allows('register.get-child-history', {
  custodian: 'always',
  'key-worker': 'own case',
  'team-manager': 'own team',
  chair: 'always',
});
