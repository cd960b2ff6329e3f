import { allows } from './entitlement';

allows('register.check-import', {
  custodian: 'always',
});
