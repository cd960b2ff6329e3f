import { allows } from './entitlement';

allows('transfer.get-custodian', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  chair: 'always',
  'key-worker': 'always',
  'team-manager': 'always',
  integrator: 'always',
});
