import { allows } from './entitlement';

allows('register.get-worker', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  'key-worker': 'always',
  'team-manager': 'always',
  integrator: 'always',
  chair: 'always',
  service: 'for a notice',
});
