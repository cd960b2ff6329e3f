import { allows } from './entitlement';

allows('register.record-leaving', {
  custodian: 'always',
  integrator: 'always',
});
