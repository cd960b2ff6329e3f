import { allows } from './entitlement';

allows('register.record-plan-elsewhere', {
  custodian: 'always',
});
