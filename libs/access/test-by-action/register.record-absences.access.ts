import { allows } from './entitlement';

allows('register.record-absences', {
  custodian: 'always',
  integrator: 'always',
});
