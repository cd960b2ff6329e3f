import { allows } from './entitlement';

allows('register.record-core-group-meeting', {
  custodian: 'always',
  'key-worker': 'own case',
  'team-manager': 'own team',
});
