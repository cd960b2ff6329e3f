import { allows } from './entitlement';

allows('register.list-workers', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  'key-worker': 'always',
  'team-manager': 'always',
  integrator: 'always',
  chair: 'always',
});
