import { allows } from './entitlement';

allows('register.open-case', {
  custodian: 'always',
});
