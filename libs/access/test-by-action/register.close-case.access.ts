import { allows } from './entitlement';

allows('register.close-case', {
  custodian: 'always',
});
