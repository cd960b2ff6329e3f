import { allows } from './entitlement';

allows('register.record-strategy-discussion', {
  custodian: 'always',
  'key-worker': 'own case',
  'team-manager': 'own team',
});
