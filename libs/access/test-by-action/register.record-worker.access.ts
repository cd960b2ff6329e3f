import { allows } from './entitlement';

allows('register.record-worker', {
  custodian: 'always',
  integrator: 'always',
});
