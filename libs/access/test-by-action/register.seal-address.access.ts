import { allows } from './entitlement';

allows('register.seal-address', {
  custodian: 'always',
  'key-worker': 'own case',
  'team-manager': 'own team',
});
