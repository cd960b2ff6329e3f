import { allows } from './entitlement';

allows('register.propose-plan-correction', {
  custodian: 'always',
});
