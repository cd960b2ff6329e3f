import { allows } from './entitlement';

allows('register.carry-out-import', {
  custodian: 'always',
});
