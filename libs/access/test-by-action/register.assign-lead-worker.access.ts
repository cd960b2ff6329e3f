import { allows } from './entitlement';

allows('register.assign-lead-worker', {
  custodian: 'always',
});
