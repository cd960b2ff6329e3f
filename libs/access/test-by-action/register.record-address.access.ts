import { allows } from './entitlement';

allows('register.record-address', {
  custodian: 'always',
  'key-worker': 'own case',
  'team-manager': 'own team',
});
