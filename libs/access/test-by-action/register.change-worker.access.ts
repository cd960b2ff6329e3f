import { allows } from './entitlement';

allows('register.change-worker', {
  custodian: 'always',
  integrator: 'always',
});
