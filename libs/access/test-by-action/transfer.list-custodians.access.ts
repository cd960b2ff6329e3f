import { allows } from './entitlement';

allows('transfer.list-custodians', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  chair: 'always',
  'key-worker': 'always',
  'team-manager': 'always',
  integrator: 'always',
});
