import { allows } from './entitlement';

allows('register.get-child', {
  clerk: 'opened by an enquiry',
  'out-of-hours': 'opened by an enquiry',
  custodian: 'always',
  'key-worker': 'own case',
  'team-manager': 'own team',
  chair: 'always',
});
