import { allows } from './entitlement';

allows('register.get-conference', {
  custodian: 'always',
  chair: 'always',
});
