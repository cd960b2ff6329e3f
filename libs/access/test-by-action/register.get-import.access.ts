import { allows } from './entitlement';

allows('register.get-import', {
  custodian: 'always',
});
